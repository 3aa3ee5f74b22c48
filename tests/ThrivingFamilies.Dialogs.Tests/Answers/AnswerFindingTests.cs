using System.Globalization;
using ThrivingFamilies.Dialogs.Answers;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Answers;

/// <summary>Questions in the words of people whom the authors of the examples have not met: <c>questions.txt</c>.</summary>
public sealed class AnswerFindingTests
{
    private static readonly Lazy<Content> Shipped = new(() => Trained.On(ContentLoader.Load(ContentFolder.Read(Repository.Dialogs)), Repository.Dialogs));
    private static readonly Lazy<IReadOnlyList<(string[] Answers, string Words)>> Questions = new(() => [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "ThrivingFamilies.Dialogs.Tests", "Answers", "questions.txt"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" = ", 2)).Select(parts => (parts[0].Split(" | "), parts[1]))]);

    private static AnswerBook Book => Shipped.Value.Answers;

    [Fact]
    public void Nine_of_ten_questions_find_their_answer_when_the_topic_is_known() =>
        AssertFound(0.9, question => Book.Find(question.Words, Book.Get(question.Answers[0])!.Topics[0]));

    [Fact]
    public void Most_questions_find_their_answer_by_the_topic_that_is_heard_in_them() =>
        AssertFound(0.83, question => Book.Find(question.Words, Heard(question.Words)));

    [Fact]
    public void Every_question_names_an_answer_and_stands_in_no_example()
    {
        var examples = Book.All.SelectMany(answer => answer.Examples.Values.SelectMany(texts => texts)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(Questions.Value, question =>
        {
            Assert.All(question.Answers, name => Assert.NotNull(Book.Get(name)));
            Assert.DoesNotContain(question.Words, examples);
        });
    }

    [Theory]
    [InlineData("my 2yo wont stay in bed", "parenting_sleep", "stay-in-bed", "24", "1 year to 2 years")]
    [InlineData("my newborn has a fever", "health_care", "child-fever", "1", "under 3")]
    public void An_age_leads_to_its_part(string words, string topic, string name, string months, string ages)
    {
        var answer = Book.Find(words, topic);

        Assert.Equal(name, answer?.Name);
        Assert.Equal(ages, answer?.For(months)?.Ages);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zxqv wvvk")]
    [InlineData("\u0000 \ud800")]
    public void Words_that_nobody_knows_find_none(string words) => Assert.Null(Book.Find(words, null));

    private static string? Heard(string words) => Shipped.Value.Topics.Guess(words).Topics is [var first, ..] ? Shipped.Value.Claimed(first) : null;

    private static void AssertFound(double least, Func<(string[] Answers, string Words), Answer?> find)
    {
        var missed = Questions.Value.Select(question => (question, Found: find(question)?.Name ?? "none")).Where(pair => !pair.question.Answers.Contains(pair.Found)).ToList();
        var share = 1 - ((double)missed.Count / Questions.Value.Count);
        var told = string.Join('\n', missed.Select(pair => $"{pair.question.Words}: {pair.Found}, not {string.Join(" or ", pair.question.Answers)}"));
        Assert.True(share >= least, string.Create(CultureInfo.InvariantCulture, $"{share:0.000} of {Questions.Value.Count}\n{told}"));
    }
}
