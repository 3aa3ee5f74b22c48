using System.CommandLine;
using ThrivingFamilies.Bot.CommandLine.Talk;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.LocalHelp.Search;
using ThrivingFamilies.Dialogs;
using ThrivingFamilies.Dialogs.Format;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary><c>talk</c>: a conversation with the line, at the keyboard or from standard input. Exits 0; 1 when the content cannot be used; 2 when a line or a name cannot be played.</summary>
internal static class TalkCommand
{
    private const int Unusable = 1;
    private const int Unplayable = 2;

    public static Command Build()
    {
        var dialog = new Argument<string?>("dialog") { Description = "A dialog to begin with; without one the parent writes first.", Arity = ArgumentArity.ZeroOrOne };
        var record = new Option<string?>("--record") { Description = "Writes the conversation as a test for tests/transcripts, e.g. welcome.asks-for-food.txt." };
        var command = new Command("talk", $"Talks with the line in the terminal. From redirected input: one text a line; answers as JSON lines. {TalkInput.Help}") { dialog, record };
        command.SetAction(parsed => Run(parsed.GetValue(dialog), parsed.GetValue(record)));
        return command;
    }

    private static int Run(string? dialog, string? record)
    {
        var builder = LineApplication.CreateBuilder([]);
        builder.Logging.ClearProviders();
        using var app = builder.Build();
        try
        {
            app.Services.GetRequiredService<DirectoryWatch>().LoadOrSample();
            var transcript = record is null ? null : new TalkTranscript(Brain.Load(app.Services.GetRequiredService<ContentFiles>().Folder).LookingIn(app.Services.GetRequiredService<HelpFinder>()));
            Talk(app.Services, dialog, transcript);
            if (record is not null)
                File.WriteAllText(record, transcript!.Written);
            return 0;
        }
        catch (FormatException error)
        {
            return Refuse(error.Message, Unplayable);
        }
        catch (Exception error) when (StartUp.Explain(error) is { } explanation)
        {
            return Refuse(explanation, Unusable);
        }
    }

    private static void Talk(IServiceProvider services, string? dialog, TalkTranscript? transcript)
    {
        var clock = new TalkClock(transcript is null ? services.GetRequiredService<TimeProvider>().GetUtcNow() : TalkTranscript.Start);
        using var line = new TalkLine(services.GetRequiredService<BrainSource>(), clock, TalkTranscript.Seed);
        if (Console.IsInputRedirected)
            Listen(new(line, draft => Console.Out.WriteLine(TalkJson.Write(draft)), Console.Error.WriteLine, transcript), dialog);
        else
            Converse(line, dialog, transcript);
    }

    private static void Listen(TalkStage stage, string? dialog)
    {
        if (dialog is not null)
            stage.Begin(NameOf(dialog));
        for (var number = 1; Console.In.ReadLine() is { } written; number++)
            try
            {
                stage.Play(written);
            }
            catch (FormatException error)
            {
                throw new FormatException($"Line {number}: {error.Message}", error);
            }
    }

    private static void Converse(TalkLine line, string? dialog, TalkTranscript? transcript)
    {
        var terminal = new TalkTerminal(line);
        var stage = new TalkStage(line, terminal.Show, TalkTerminal.Remark, transcript);
        if (dialog is not null)
            stage.Begin(NameOf(dialog));
        terminal.Run(stage);
    }

    /// <summary>A dialog may be named as a file too.</summary>
    private static string NameOf(string dialog) => dialog.EndsWith(".yaml", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(dialog) : dialog;

    private static int Refuse(string message, int code)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
