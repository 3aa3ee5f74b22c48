using System.Text.RegularExpressions;
using ThrivingFamilies.Dialogs.Safety;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Safety;

public sealed partial class SafetyRepliesTests
{
    private static readonly SafetyReplies Replies = SafetyReplies.Load(SafetyFiles.Folder);
    private static readonly (string Category, string Urgency, string Language, IReadOnlyList<string> Messages)[] All =
        [.. Replies.All.Select(r => (r.Category, r.Urgency.ToString(), r.Language, (IReadOnlyList<string>)[.. r.Messages.Select(AsSaid)]))];

    private static readonly string[] Blame = ["should have", "calm down", "just ", "promise", "your fault for", "bad mother", "overreact", "cálmate", "promete", "deberías"];

    [Fact]
    public void Every_category_has_every_urgency_in_both_languages() =>
        Assert.Equal(SafetyCategories.All.Count * 3 * 2, All.Length);

    [Fact]
    public void Every_reply_asks_gives_a_line_and_points_to_a_person()
    {
        foreach (var (category, urgency, language, messages) in All)
        {
            var whole = string.Join(' ', messages);
            Assert.True(whole.Contains('?', StringComparison.Ordinal), $"{category} {urgency} {language} asks nothing.");
            Assert.True(whole.Contains("911", StringComparison.Ordinal), $"{category} {urgency} {language} does not give 911.");
            Assert.True(People().IsMatch(whole), $"{category} {urgency} {language} points to nobody.");
            Assert.True(StillHere().IsMatch(whole), $"{category} {urgency} {language} ends the talk.");
        }
    }

    [Theory]
    [InlineData("suicide_active", "988")]
    [InlineData("suicide_passive", "988")]
    [InlineData("self_harm", "988")]
    [InlineData("harm_to_child_fear", "1-800-422-4453")]
    [InlineData("child_abuse_neglect", "1-800-422-4453")]
    [InlineData("domestic_violence", "1-800-799-7233")]
    [InlineData("poisoning", "1-800-222-1222")]
    [InlineData("child_missing", "1-800-843-5678")]
    [InlineData("postpartum_psychosis", "1-833-852-6262")]
    public void The_right_line_is_given(string category, string line) =>
        Assert.All(All.Where(r => r.Category == category), r => Assert.Contains(line, string.Join(' ', r.Messages), StringComparison.Ordinal));

    [Fact]
    public void A_parent_who_fears_hurting_a_child_first_hears_to_put_the_child_down()
    {
        foreach (var (_, _, language, messages) in All.Where(r => r.Category == "harm_to_child_fear"))
            Assert.Matches(language == "en" ? "put your child down" : "pon a tu hijo o hija en un lugar seguro", messages[0].ToLowerInvariant());
    }

    [Fact]
    public void Replies_about_violence_mind_that_the_phone_may_be_watched() =>
        Assert.All(All.Where(r => r.Category == "domestic_violence"), r => Assert.Matches("delete this|borra esto", string.Join(' ', r.Messages).ToLowerInvariant()));

    [Fact]
    public void No_reply_blames_or_asks_for_a_promise() =>
        Assert.All(All.SelectMany(r => r.Messages), m => Assert.DoesNotContain(Blame, b => m.Contains(b, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Every_message_is_short() =>
        Assert.All(All.SelectMany(r => r.Messages), m => Assert.InRange(m.Length, 10, 200));

    [Fact]
    public void English_replies_read_at_grade_six_or_lower() =>
        Assert.All(All.Where(r => r.Language == "en"), r => Assert.True(Grade(string.Join(' ', r.Messages)) <= 6, $"{r.Category} {r.Urgency}: {Grade(string.Join(' ', r.Messages)):F1}"));

    [Fact]
    public void A_verdict_finds_its_reply_and_an_unknown_language_gets_english()
    {
        var verdict = new SafetyVerdict("self_harm", SafetyUrgency.Urgent, true, []);

        Assert.Equal(Replies.For(verdict, "en"), Replies.For(verdict, "fr-CA"));
        Assert.NotEqual(Replies.For(verdict, "en"), Replies.For(verdict, "es-MX"));
    }

    /// <summary>With the national lines of <c>line.yaml</c>.</summary>
    private static string AsSaid(string message) => Slot().Replace(message, slot => Some.Brain.LineValue(slot.Groups[1].Value) ?? slot.Value);

    [GeneratedRegex(@"\{line\.([a-z_.]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Slot();

    // Flesch-Kincaid grade; syllables counted as runs of vowels, a silent final e left out.
    private static double Grade(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value).ToArray();
        var sentences = Math.Max(1, SentenceEnd().Count(text));
        var syllables = words.Sum(w => Math.Max(1, Vowels().Count(w) - (w.EndsWith('e') && w.Length > 3 ? 1 : 0)));
        return 0.39 * words.Length / sentences + 11.8 * syllables / words.Length - 15.59;
    }

    [GeneratedRegex("trust|near you|someone|confianza|alguien|cerca", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex People();

    [GeneratedRegex("still here|i'm here|aquí sigo|aquí estoy|tell me more|cuéntame|tell me", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex StillHere();

    [GeneratedRegex("[a-z']+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("[.!?:]+", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[aeiouy]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Vowels();
}
