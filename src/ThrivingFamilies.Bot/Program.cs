using ThrivingFamilies.Bot.CommandLine;

return await CommandTree.RunAsync(args);
