using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests;

public sealed class BrainTests
{
    private static readonly string[] Required = ["ThrivingFamilies", "help for families", "Msg & data rates may apply", "STOP", "HELP", "/privacy", "automated", "not a person"];
    private static readonly string[] RequiredInSpanish = ["ThrivingFamilies", "ayuda gratis para familias", "cargos por mensajes y datos", "STOP", "HELP", "/privacy", "automático", "no una persona"];

    [Fact]
    public void A_missing_folder_is_said_so()
    {
        var problems = Assert.Throws<ContentException>(() => Brain.Load("/nowhere/dialogs")).Problems;

        Assert.Equal("The content folder is not there.", Assert.Single(problems).Message);
    }

    [Fact]
    public void Problems_of_several_files_come_at_once()
    {
        var files = Some.FilesWith(new ContentFile("a.yaml", "start:\n  - go: nowhere-at-all"), new ContentFile("b.yaml", "start: []"));

        var problems = Assert.Throws<ContentException>(() => ContentLoader.Load(files)).Problems;

        Assert.Equal(["b.yaml:1", "a.yaml:2"], problems.Select(problem => $"{problem.File}:{problem.Line}"));
    }

    [Fact]
    public void The_first_text_is_met_with_everything_that_must_be_said()
    {
        var said = string.Concat(Some.Said(Some.Brain.Turn(Session.New(1), Some.Text("hello"), Some.Now)));

        Assert.All(Required, words => Assert.Contains(words, said, StringComparison.Ordinal));
    }

    [Fact]
    public void In_Spanish_too()
    {
        var said = string.Concat(Some.Said(Some.Brain.Turn(Session.New(1), Some.Text("hola, necesito ayuda"), Some.Now)));

        Assert.All(RequiredInSpanish, words => Assert.Contains(words, said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_wake_that_is_not_due_says_nothing() =>
        Assert.DoesNotContain(Some.Brain.Turn(Some.MetSession, Incoming.Wake(ChannelKind.Sms), Some.Now).Events, happened => happened is MessageSaid);

    [Fact]
    public void The_version_changes_with_a_word()
    {
        var (before, after) = (Some.BrainWith("start:\n  - say: { en: One., es: Uno. }"), Some.BrainWith("start:\n  - say: { en: Two., es: Uno. }"));

        Assert.NotEqual(before.ContentVersion, after.ContentVersion);
        Assert.Equal(12, before.ContentVersion.Length);
    }

    [Fact]
    public void A_phrase_is_filled_and_varied()
    {
        Assert.Equal("Back to the pantry.", Some.Brain.Phrase("back_to", "en", 0, new Dictionary<string, string> { ["title"] = "the pantry" }).Replace("Now, back", "Back", StringComparison.Ordinal));
        Assert.NotEqual(Some.Brain.Phrase("welcome_back", "es", 0), Some.Brain.Phrase("welcome_back", "es", 1));
        Assert.Throws<KeyNotFoundException>(() => Some.Brain.Phrase("no such phrase", "en"));
    }

    [Fact]
    public void A_setting_stands_above_the_line_file()
    {
        var brain = new Brain(ContentLoader.Load(Some.FilesWith(), new Dictionary<string, string> { ["name"] = "Oak Line", ["base_url"] = "https://oak.example" }));

        Assert.Equal("Oak Line", brain.LineValue("name", "es"));
        Assert.Equal("https://oak.example/privacy", brain.LineValue("privacy"));
        Assert.Contains("Oak Line", string.Concat(Some.Said(brain.Turn(Session.New(1), Some.Text("hi"), Some.Now))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dialog_that_is_no_longer_there_cannot_be_begun()
    {
        var events = Some.Brain.Turn(Some.MetSession, Incoming.Begin("gone", ChannelKind.Sms), Some.Now).Events;

        Assert.Equal([new StepMissed("gone", "")], events);
    }
}
