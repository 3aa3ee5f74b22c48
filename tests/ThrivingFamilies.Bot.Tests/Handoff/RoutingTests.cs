using ThrivingFamilies.Bot.Handoff;
using ThrivingFamilies.Bot.Handoff.Relay;
using ThrivingFamilies.Bot.Handoff.Roster;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Handoff;

public sealed class RoutingTests
{
    private static readonly Case First = new() { Id = 1, Code = "K7" };
    private static readonly Case Second = new() { Id = 2, Code = "R4" };
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    [Fact]
    public void The_only_family_gets_a_text_without_a_code() => Assert.Equal(First, Route(new Worker(), First));

    [Fact]
    public void Of_two_the_one_that_was_talked_with_last_gets_it() =>
        Assert.Equal(Second, Route(new Worker { CurrentCaseId = 2, CurrentAt = Some.Now.ToUnixTimeMilliseconds() }, First, Second));

    [Fact]
    public void Nobody_gets_it_once_another_family_has_written() =>
        Assert.Null(Route(new Worker { CurrentCaseId = 2, CurrentAt = Some.Now.ToUnixTimeMilliseconds(), Unclear = 1 }, First, Second));

    [Fact]
    public void Nobody_gets_it_when_the_family_that_was_talked_with_has_left() => Assert.Null(Route(new Worker { CurrentCaseId = 3 }, First));

    [Fact]
    public void Nobody_gets_it_after_a_long_pause_with_two() =>
        Assert.Null(Route(new Worker { CurrentCaseId = 2, CurrentAt = Some.Now.AddHours(-1).ToUnixTimeMilliseconds() }, First, Second));

    [Fact]
    public void Nobody_gets_it_when_there_is_no_family() => Assert.Null(Route(new Worker()));

    [Theory]
    [InlineData("K7 hello", "K7", "hello")]
    [InlineData("k7: hello", "K7", "hello")]
    [InlineData("#K7, hello", "K7", "hello")]
    [InlineData("K7", "K7", "")]
    [InlineData("B0 slip of the finger", "B0", "slip of the finger")]
    public void A_code_is_read_as_people_type_it(string text, string code, string after) => Assert.Equal((code, after), CaseCode.Read(text));

    [Theory]
    [InlineData("hello K7")]
    [InlineData("K hello")]
    [InlineData("kids are 7")]
    [InlineData("")]
    public void Other_words_are_no_code(string text) => Assert.Null(CaseCode.Read(text));

    [Fact]
    public void Codes_have_nothing_that_is_mistaken_for_another()
    {
        var codes = Enumerable.Range(0, 1000).Select(attempt => CaseCode.Of(17, attempt)).ToArray();

        Assert.DoesNotContain(codes, code => code.IndexOfAny(['0', 'O', '1', 'I', 'B', 'D', 'V', 'Z', 'S', 'G', 'L', 'Q']) >= 0);
        Assert.Equal(128, codes[..128].Distinct().Count());
        Assert.All(codes, code => Assert.NotNull(CaseCode.Read(code)));
    }

    private static Case? Route(Worker worker, params Case[] open) => Routing.Of(worker, open, Some.Now, HalfAnHour);
}
