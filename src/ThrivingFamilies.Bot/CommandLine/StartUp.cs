using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.LocalHelp;
using ThrivingFamilies.Bot.Privacy;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Format;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary>What must be true before the first text: settings that hold, tables that are there, the right keys, content without problems.</summary>
internal static class StartUp
{
    public static async Task PrepareAsync(IServiceProvider services)
    {
        services.GetService<IStartupValidator>()?.Validate();
        var learning = Task.Run(services.GetRequiredService<BrainSource>); // the longest part of the start; the database is made ready meanwhile
        await services.GetRequiredService<Migrator>().ApplyAsync();
        await services.GetRequiredService<KeyRingCheck>().RunAsync();
        await learning;
        await services.PrepareLocalHelpAsync();
        await TryRoster.HireAsync(services);
    }

    /// <returns>What to mend, for errors that are the operator's or the author's; null for those that are ours.</returns>
    public static string? Explain(Exception error) => error switch
    {
        AggregateException several when several.InnerExceptions.Select(Explain).ToArray() is var each && !each.Contains(null) => string.Join(Environment.NewLine, each),
        OptionsValidationException settings => string.Join(" ", settings.Failures),
        ContentException content => string.Join(Environment.NewLine, content.Problems.Select(problem => problem.ToString())),
        System.Data.Common.DbException database => $"The database cannot be used ({database.Message}). Check Storage__Provider and Storage__ConnectionString.",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } inUse => $"{inUse.Message} Stop the other program, or choose another address with --urls http://localhost:PORT.",
        UnauthorizedAccessException or IOException or InvalidOperationException => error.Message,
        _ => null,
    };
}
