using FsCheck;
using FsCheck.Fluent;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Engine;

/// <summary>Any fifty texts in any dialog, among them what people really send and what nobody would.</summary>
public sealed class AnyTextTests
{
    private const string Everything = """
        title: { en: everything, es: todo }
        topic: [food, housing, diapers_baby_supplies]
        start:
          - ask: need
            text: { en: [What do you need?, What is it?], es: [¿Qué necesitas?, ¿Qué es?] }
            choices:
              food: { en: Food, es: Comida }
              baby: { en: Baby things, es: Cosas de bebé, call: age, topic: diapers_baby_supplies }
              talk: { en: To talk, es: Hablar, go: talk }
          - ask: zip
            kind: place
            keep: true
            text: { en: Your ZIP?, es: ¿Tu código postal? }
          - find help: need
            none: talk
          - refer: service
            share: [zip]
          - branch: kids
            cases: { missing: count, over 3: talk }
          - go: rest
        age:
          - ask: child_age
            kind: age
            text: { en: How old?, es: ¿Qué edad? }
        count:
          - ask: kids
            kind: number
            limit: 2
            otherwise: talk
            text: { en: How many kids?, es: ¿Cuántos? }
          - ask: phone
            kind: phone
            text: { en: Your phone?, es: ¿Tu teléfono? }
          - ask: when
            kind: date
            text: { en: When?, es: ¿Cuándo? }
          - remind: test
            at: when
          - go: start
        talk:
          - ask: words
            text: { en: "Tell me, {need|friend}.", es: Cuéntame. }
          - ask: more
            kind: yes-no
            text: { en: Go on?, es: ¿Seguimos? }
            skip: rest
            choices: { yes: { en: "Yes", es: "Sí", go: start }, no: { en: "No", es: "No" } }
          - connect: talked
        rest:
          - subscribe: tips
          - end: { en: Bye., es: Adiós. }
        """;

    private static readonly Brain Brain = new(ContentLoader.Load(Some.FilesWith(new ContentFile("test.yaml", Everything))) with { Topics = new KeywordTopics(), Safety = new KeywordSafety() });

    private static readonly string[] Likely =
    [
        "1", "2", "3", "4", "9", "0", "yes", "no", "sí", "menu", "back", "skip", "person", "repeat", "english", "español", "64111", "food", "need food and rent", "hmm",
        "2 years", "newborn", "no, she's 3", "I meant 64110", "quise decir 2", "wait, diapers", "are you a bot?", "thanks", "hi", "i want to die", "816-555-0100", "mañana", "",
        "   ", "más lugares", "idk", "😀", "{need}", "start", "\u0000", "ñ", "a human", "mi hija tiene dos años y necesito comida",
    ];

    private static Gen<string> Text => Gen.Frequency((4, Gen.Elements(Likely)), (1, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")));

    private static Arbitrary<string[]> Texts => Gen.ArrayOf(Text, 50).ToArbitrary();

    [Fact]
    public void Nothing_throws_and_every_text_has_an_answer_with_a_next_step() =>
        Prop.ForAll(Texts, texts => Walk(texts, (_, result) => Assert.Contains(result.Events, happened => happened is MessageSaid))).Check(Settings);

    [Fact]
    public void A_person_is_one_text_away() =>
        Prop.ForAll(Texts, texts => Walk(texts, (at, result) => Assert.Contains(Turn(result.Session, "person", at).Events, happened => happened is PersonRequested))).Check(Settings);

    [Fact]
    public void The_menu_is_one_text_away() =>
        Prop.ForAll(Texts, texts => Walk(texts, (at, result) => Assert.Equal([new Frame("welcome", "menu", Entry.Root)], Turn(result.Session, "menu", at).Session.Frames))).Check(Settings);

    [Fact]
    public void A_session_is_the_same_after_it_was_stored() =>
        Prop.ForAll(Texts, texts => Walk(texts, (_, result) => Assert.Equal(result.Session.ToJson(), Session.Parse(result.Session.ToJson()).ToJson()))).Check(Settings);

    [Fact]
    public void A_session_stays_small() =>
        Prop.ForAll(Texts, texts => Walk(texts, (_, result) => Assert.InRange(result.Session.ToJson().Length, 2, 4000))).Check(Settings);

    [Fact]
    public void The_same_texts_give_the_same_events() =>
        Prop.ForAll(Texts, texts => Assert.Equal(Record(texts), Record(texts))).Check(Settings);

    private static Config Settings => Chance.Of(60);

    private static string Record(string[] texts)
    {
        var written = new List<string>();
        Walk(texts, (_, result) => written.Add($"{string.Join('|', result.Events.Select(happened => happened is MessageSaid said ? said.Text : happened.GetType().Name))} {result.Session.ToJson()}"));
        return string.Join('\n', written);
    }

    private static void Walk(string[] texts, Action<DateTimeOffset, TurnResult> look)
    {
        var (session, at) = (Session.New(Some.Seed), Some.Now);
        foreach (var text in texts)
        {
            at += TimeSpan.FromMinutes(text.Length * 17);
            var result = Turn(Session.Parse(session.ToJson()), text, at);
            look(at, result);
            session = result.Session;
        }
    }

    private static TurnResult Turn(Session session, string text, DateTimeOffset at) =>
        Brain.Turn(session, new(text, ChannelKind.Sms, Brain.Assess(session, text, at).Verdict), at, new SmallDirectory());
}
