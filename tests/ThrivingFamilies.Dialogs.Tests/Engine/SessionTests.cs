using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Tests.Support;
using ThrivingFamilies.Dialogs.Transcripts;

namespace ThrivingFamilies.Dialogs.Tests.Engine;

public sealed class SessionTests
{
    private const string Before = """
        start:
          - ask: color
            text: { en: Which color?, es: ¿Qué color? }
          - ask: size
            text: { en: Which size?, es: ¿Qué talla? }
        """;

    [Fact]
    public void A_session_survives_being_stored()
    {
        var session = Session.New(7) with { Language = "es" };

        Assert.Equal("es", Session.Parse(session.ToJson()).Language);
    }

    [Fact]
    public void A_step_that_is_gone_leads_to_the_menu()
    {
        var session = Standing(Before);

        var result = Some.BrainWith(Before.Replace("ask: color", "ask: shade", StringComparison.Ordinal)).Turn(session, Some.Text("blue"), Some.Now);

        Assert.Contains(new StepMissed("test", "color"), result.Events);
        Assert.Equal([new Frame("welcome", "menu", Entry.Root)], result.Session.Frames);
    }

    [Fact]
    public void A_dialog_that_is_gone_leads_to_the_menu()
    {
        var result = Some.BrainWith().Turn(Standing(Before), Some.Text("blue"), Some.Now);

        Assert.Contains(new StepMissed("test", "color"), result.Events);
        Assert.Equal([new Frame("welcome", "menu", Entry.Root)], result.Session.Frames);
    }

    [Fact]
    public void A_step_that_moved_within_its_dialog_is_found_by_its_name()
    {
        var after = Before.Replace("start:", "start:\n  - say: { en: New., es: Nuevo. }\n  - go: rest\nrest:", StringComparison.Ordinal);

        var result = Some.BrainWith(after).Turn(Standing(Before), Some.Text("blue"), Some.Now);

        Assert.Equal(["Which size?"], Some.Said(result));
    }

    [Fact]
    public void Repeating_at_a_step_that_is_gone_shows_the_menu()
    {
        var result = Some.BrainWith().Turn(Standing(Before), Some.Text("repeat"), Some.Now);

        Assert.Equal([new Frame("welcome", "menu", Entry.Root)], result.Session.Frames);
    }

    [Fact]
    public void A_typical_session_is_under_two_kilobytes()
    {
        var play = new Transcript(Some.BrainWith(Before), Session.New(long.MaxValue), Some.Now);
        foreach (var text in (string[])["> hi there", "@begin test", "> a rather long answer about many things that matter to a parent", "> back", "> blue", "> 12", "> menu", "> 1", "> person"])
            play.Line(text);

        Assert.InRange(play.Session.ToJson().Length, 100, 2000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"version\":99}")]
    [InlineData("{\"version\":1,\"at\":3}")]
    public void What_is_no_session_is_said_so(string json) => Assert.Throws<FormatException>(() => Session.Parse(json));

    private static Session Standing(string dialog) => Some.BrainWith(dialog).Turn(Some.MetSession, Incoming.Begin("test", ChannelKind.Sms), Some.Now).Session;
}
