using System.Globalization;
using Spectre.Console;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>A conversation at the keyboard.</summary>
internal sealed class TalkTerminal(TalkLine line)
{
    private readonly List<string> history = [];

    public void Show(TalkMessage draft)
    {
        var to = draft.To == TalkLine.Parent ? "" : $"{draft.To}: ";
        var cost = draft.Segments > 0 ? string.Create(CultureInfo.InvariantCulture, $"  ({draft.Segments} segment{(draft.Segments == 1 ? "" : "s")})") : "";
        history.Add($"< {to}{draft.Text}");
        AnsiConsole.MarkupLineInterpolated($"[aqua]{to}[/][green]{draft.Text}[/][grey]{cost}[/]");
        for (var i = 0; line.Channel == ChannelKind.Web && i < draft.Choices.Count; i++)
            AnsiConsole.MarkupLineInterpolated($"  [aqua]{i + 1}[/] {draft.Choices[i].Label}");
    }

    public static void Remark(string words) => AnsiConsole.MarkupLineInterpolated($"[yellow]{words}[/]");

    /// <summary>Until the input ends or <c>@quit</c>.</summary>
    public void Run(TalkStage stage)
    {
        AnsiConsole.MarkupLineInterpolated($"[grey]Text the line; a number picks a choice. {TalkInput.Help} @history shows all of it, @quit ends.[/]");
        while (Read() is { } written && written.Trim() != "@quit")
            if (written.Trim() == "@history")
                history.ForEach(entry => AnsiConsole.MarkupLineInterpolated($"[grey]{entry}[/]"));
            else
                Play(stage, written);
    }

    private void Play(TalkStage stage, string written)
    {
        history.Add($"> {written}");
        try
        {
            stage.Play(written);
        }
        catch (FormatException error)
        {
            Remark(error.Message);
        }
    }

    private string? Read()
    {
        AnsiConsole.Markup("[grey]" + Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{line.Now.ToLocalTime():ddd HH:mm} {(line.Channel == ChannelKind.Sms ? "sms" : "web")}")) + " >[/] ");
        return Console.ReadLine();
    }
}
