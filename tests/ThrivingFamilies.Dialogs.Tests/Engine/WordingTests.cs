using ThrivingFamilies.Dialogs.Engine;
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
