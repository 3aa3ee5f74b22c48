using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Tests.Understanding;

public sealed class ProportionTests
{
    [Fact]
    public void The_interval_is_Wilsons()
    {
        var half = new Proportion(5, 10);

        Assert.Equal(0.2366, half.Low, 4);
        Assert.Equal(0.7634, half.High, 4);
    }

    [Fact]
    public void Nothing_of_nothing_may_be_anything() => Assert.Equal((0d, 1d), (default(Proportion).Low, default(Proportion).High));

    [Fact]
    public void Percentiles_come_from_the_sorted_times() => Assert.Equal(new Latencies(2, 3, 3), Latencies.Of([3, 1, 2]));
}
