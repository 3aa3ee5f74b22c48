using ThrivingFamilies.Dialogs.Format.Checks;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Format.Checks;

/// <summary>Every rule has one broken dialog that shows it, <c>broken/RULE.yaml</c>, with what an author is told on its first lines. UPDATE_FIXTURES=1 writes those anew.</summary>
public sealed class BrokenContentTests
{
    public static TheoryData<string> Files => [.. BrokenContent.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_broken_dialog_is_told_as_written(string rule)
    {
        var broken = BrokenContent.Read(rule);

        var told = broken.Check();

        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1")
            broken.Write(told);
        else
            Assert.Equal(broken.Expected, told);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_broken_dialog_shows_its_own_rule_and_no_other(string rule) =>
        Assert.Equal([rule], BrokenContent.Read(rule).Rules().Distinct());

    [Fact]
    public void Every_rule_has_its_broken_dialog_and_every_broken_dialog_its_rule() =>
        Assert.Equal(RuleList.All.Select(rule => rule.Id).Order(), BrokenContent.Names);
}
