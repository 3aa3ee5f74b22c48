using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Sessions;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Engine;

public sealed class WordingTests
{
    private static string Greeting(int wordings) =>
        $"start:\n  - say: {{ en: [{string.Join(", ", Enumerable.Range(1, wordings).Select(i => $"Hello number {i}."))}], es: Hola. }}\n  - end";

    [Fact]
    public void Eight_visits_read_eight_wordings() =>
        Assert.Equal(8, Visit(Greeting(8), 8).Distinct().Count());

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Nobody_reads_the_same_wording_twice_in_a_row(int wordings)
    {
        var read = Visit(Greeting(wordings), 20);

        Assert.DoesNotContain(read.Zip(read.Skip(1)), pair => pair.First == pair.Second);
    }

    [Fact]
    public void Two_people_begin_with_different_wordings() =>
        Assert.NotEqual(Visit(Greeting(8), 1, seed: 1), Visit(Greeting(8), 1, seed: 2));

    [Fact]
    public void A_label_that_names_itself_ends_somewhere()
    {
        var brain = Some.BrainWith("start:\n  - ask: it\n    text: { en: \"{it|What}?\", es: ¿Qué? }\n    choices: { one: { en: \"{it|One}\", es: Uno } }\n  - go: start");
        var asked = brain.Turn(Some.MetSession, Incoming.Begin("test", ChannelKind.Sms), Some.Now).Session;

        Assert.Equal(["One?\n1 One"], Some.Said(brain.Turn(asked, Some.Text("1"), Some.Now)));
    }

    [Theory]
    [InlineData("welcome_back", 8, "hi", 60 * 84)]
    [InlineData("greeting", 8, "hi", 60)]
    [InlineData("thanks", 8, "thank you", 60)]
    [InlineData("welcome_back", 8, "hola", 60 * 84)]
    [InlineData("greeting", 8, "hola", 60)]
    [InlineData("thanks", 8, "gracias", 60)]
    public void Whoever_comes_back_within_a_month_does_not_read_the_same_one_twice(string phrase, int times, string text, int minutesBetween)
    {
        var language = text is "hola" or "gracias" ? "es" : "en";
        var wordings = Wordings(phrase, language);
        foreach (var seed in (long[])[1, 2, 3, 99])
        {
            var (session, at, read) = (Some.MetSession with { Seed = seed, Language = language, ChoseLanguage = true }, Some.Now, new List<string>());
            for (var i = 0; i < times; i++)
            {
                at += TimeSpan.FromMinutes(minutesBetween);
                foreach (var written in (string[])[text, "menu", "idk what", "back", "what", "menu"])
                {
                    var result = Some.Brain.Turn(session, Some.Text(written), at, new SmallDirectory());
                    if (written == text)
                        read.AddRange(Some.Said(result).Where(wordings.Contains));
                    session = Session.Parse(result.Session.ToJson());
                }
            }
            Assert.Equal(times, read.Count);
            Assert.Equal(times, read.Distinct().Count());
        }
    }

    [Theory]
    [InlineData("welcome_back")]
    [InlineData("greeting")]
    [InlineData("thanks")]
    [InlineData("encouragement")]
    [InlineData("help_is_strength")]
    public void What_is_said_often_has_eight_wordings_in_each_language(string phrase)
    {
        Assert.True(Wordings(phrase, "en").Distinct().Count() >= 8);
        Assert.True(Wordings(phrase, "es").Distinct().Count() >= 8);
    }

    [Fact]
    public void A_session_remembers_no_more_than_it_needs()
    {
        var book = new VariedBook([]);
        for (var i = 0; i < 5000; i++)
            book.Next(i * 7919, 8, 0);

        Assert.InRange(book.All.Length, 1, 96);
    }

    private static List<string> Wordings(string phrase, string language) =>
        [.. Enumerable.Range(0, 40).Select(i => Some.Brain.Phrase(phrase, language, i)).Distinct()];

    private static List<string> Visit(string dialog, int visits, long seed = Some.Seed)
    {
        var brain = Some.BrainWith(dialog);
        var (session, at, read) = (Some.MetSession with { Seed = seed }, Some.Now, new List<string>());
        for (var i = 0; i < visits; i++)
        {
            var result = brain.Turn(session, Incoming.Begin("test", ChannelKind.Sms), at += TimeSpan.FromDays(1));
            read.Add(Some.Said(result)[0]);
            session = Session.Parse(result.Session.ToJson());
        }
        return read;
    }
}
