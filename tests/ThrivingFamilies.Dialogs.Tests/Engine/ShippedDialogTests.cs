using FsCheck;
using FsCheck.Fluent;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Engine;

/// <summary>Any fifty texts in each dialog that ships, with silence between them now and then.</summary>
public sealed class ShippedDialogTests
{
    private const int Texts = 50;

    private static readonly string[] Likely =
    [
        "yes", "no", "sí", "back", "atrás", "skip", "saltar", "repeat", "menu", "person", "español", "english", "64111", "I need food", "necesito pañales", "3 years", "mi bebé tiene 4 meses",
        "no, she's 3", "quise decir 2", "wait, my lights got cut off", "thanks", "hi", "hola", "idk", "", "   ", "😀", "{need}", "\u0000", "mañana a las 3", "816-555-0100", "my sister", "food 64111",
        "are you a bot?", "hmm", "i want to die", "estoy bien", "more", "details 2", "DONE", "need food n rent help", "a really long answer about how this week has been and what we tried so far",
    ];

    public static TheoryData<string> Dialogs => [.. Directory.EnumerateFiles(Repository.Dialogs, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => name != "line").Order()];

    /// <summary>Numbers first: they walk through a dialog; the rest leads astray.</summary>
    private static Gen<string> Text => Gen.Frequency(
        (5, Gen.Choose(1, 9).Select(number => $"{number}")),
        (5, Gen.Elements(Likely)),
        (1, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")));

    private static Arbitrary<string[]> FiftyTexts => Gen.ArrayOf(Text, Texts).ToArbitrary();

    [Theory]
    [MemberData(nameof(Dialogs))]
    public void Fifty_texts_in_it_never_strand_a_person(string dialog) => Prop.ForAll(FiftyTexts, texts => Walk(dialog, texts, (at, result) =>
    {
        var stored = result.Session.ToJson();
        Assert.Equal(stored, Session.Parse(stored).ToJson());
        Assert.True(HasNextStep(result), $"No next step after: {string.Join(" / ", Some.Said(result))}");
        Assert.DoesNotContain(result.Events, happened => happened is LoopEnded);
        Assert.True(ReachesPerson(Hear(result.Session, "person", at)), "PERSON did not lead to a person.");
        Assert.Equal(Content.Welcome, Assert.Single(Hear(result.Session, "menu", at).Session.Frames).Dialog);
    })).Check(Chance.Of(8));

    [Theory]
    [MemberData(nameof(Dialogs))]
    public void The_same_fifty_texts_make_the_same_conversation(string dialog) =>
        Prop.ForAll(FiftyTexts, texts => Assert.Equal(Record(dialog, texts), Record(dialog, texts))).Check(Chance.Of(2));

    /// <summary>Something was said, and a question is open, choices are on show, or the words name the way on.</summary>
    private static bool HasNextStep(TurnResult result) =>
        result.Events.OfType<MessageSaid>().LastOrDefault() is { } last
        && (result.Session.Frames.Length > 0 || last.Choices.Count > 0 || last.Text.Contains("MENU", StringComparison.Ordinal));

    private static bool ReachesPerson(TurnResult result) =>
        result.Events.Any(happened => happened is PersonRequested) || result.Session.Frames is [.., { Dialog: Content.TalkToPerson }];

    private static string Record(string dialog, string[] texts)
    {
        var written = new List<string>();
        Walk(dialog, texts, (_, result) => written.Add($"{string.Join('|', result.Events)} {result.Session.ToJson()}"));
        return string.Join('\n', written);
    }

    private static void Walk(string dialog, string[] texts, Action<DateTimeOffset, TurnResult> look)
    {
        var at = Some.Now;
        var session = Some.Brain.Turn(Some.MetSession, Incoming.Begin(dialog, ChannelKind.Sms), at).Session;
        foreach (var text in texts)
        {
            at += TimeSpan.FromMinutes(text.Length * 7); // a long text comes after a long silence
            session = Some.Brain.Turn(session, Incoming.Wake(ChannelKind.Sms), at).Session;
            var result = Hear(Session.Parse(session.ToJson()), text, at);
            look(at, result);
            session = result.Session;
        }
    }

    private static TurnResult Hear(Session session, string text, DateTimeOffset at)
    {
        var assessment = Some.Brain.Assess(session, text, at);
        return Some.Brain.Turn(session with { Safety = assessment.Memory }, new(text, text.Length % 3 == 0 ? ChannelKind.Web : ChannelKind.Sms, assessment.Verdict), at, new SmallDirectory());
    }
}
