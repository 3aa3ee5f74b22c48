using ThrivingFamilies.Dialogs.Tests.Support;
using ThrivingFamilies.Dialogs.Understanding;
using ThrivingFamilies.Dialogs.Understanding.Recognizers;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Recognizers.Contract;

/// <summary>What every set of recognizers promises to the dialogs, whoever made it. A further one is tested by deriving from this class.</summary>
public abstract class RecognizerContract
{
    /// <summary>The kinds that dialogs ask for.</summary>
    private static readonly string[] Needed = ["number", "ordinal", "boolean", "age", "childage", "phonenumber", "zip", "datetime", "duration"];

    public static TheoryData<string, string, string, string, string> Cases => new()
    {
        { "number", "en", "I have 3 kids", "3", "3" },
        { "number", "es", "tengo tres hijos", "tres", "3" },
        { "ordinal", "en", "the second one", "second", "2" },
        { "boolean", "en", "yes", "yes", "True" },
        { "boolean", "es", "no", "no", "False" },
        { "age", "en", "she is 3 years old", "3 years old", "3" },
        { "phonenumber", "en", "call 816-555-0142", "816-555-0142", "816-555-0142" },
        { "datetime", "en", "tomorrow", "tomorrow", "2026-03-05" },
        { "datetime", "es", "mañana", "mañana", "2026-03-05" },
    };

    private protected abstract RecognizerSet Set { get; }

    [Fact]
    public void Every_kind_that_dialogs_ask_for_is_there() => Assert.Empty(Needed.Except(Set.Kinds));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_plain_is_found_with_its_place_and_value(string kind, string language, string text, string words, string value)
    {
        var found = Assert.Single(Set[kind].Recognize(text, language, TextedCases.Reference));

        Assert.Equal(words, found.Text);
        Assert.Equal(text.IndexOf(words, StringComparison.Ordinal), found.Start);
        Assert.Equal(found.Start + words.Length - 1, found.End);
        Assert.Contains(value, Value(found), StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_too_odd()
    {
        foreach (var kind in Set.Kinds)
            foreach (var text in (string[])["", " ", "\u0000", "\ud83d", "👌🏾", new string('9', 5_000), "((((((((((", "1/0", "e\u0301", "$#%^"])
                Assert.All(Set[kind].Recognize(text, "en", TextedCases.Reference), entity => Assert.Equal(text[entity.Start..(entity.End + 1)], entity.Text));
    }

    [Fact]
    public void Entities_come_in_the_order_of_the_text_and_the_same_each_time()
    {
        var first = Places("kids are 3 and 5, call 816-555-0142 tomorrow at 3pm");

        Assert.Equal(first.Order(), first);
        Assert.Equal(first, Places("kids are 3 and 5, call 816-555-0142 tomorrow at 3pm"));
    }

    private List<int> Places(string text) => [.. Set.Recognize(text, "en", TextedCases.Reference).Select(entity => entity.Start)];

    /// <summary>All values of a resolution in one line: shapes differ by kind, as in the original.</summary>
    private static string Value(Entity entity) =>
        string.Join(' ', entity.Resolution.Values.Select(value => value is IEnumerable<IReadOnlyDictionary<string, string>> rows ? string.Join(' ', rows.SelectMany(row => row.Values)) : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)));
}
