using ThrivingFamilies.Bot.Handoff.Roster;

namespace ThrivingFamilies.Bot.Tests.Handoff;

public sealed class DutyBookTests
{
    private static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    [Theory]
    [InlineData("Mon-Fri 09:00-17:00", "2026-11-24T09:00", true)]
    [InlineData("Mon-Fri 09:00-17:00", "2026-11-24T17:00", false)]
    [InlineData("Mon-Fri 09:00-17:00", "2026-11-22T12:00", false)]
    [InlineData("Mon-Fri 09:00-12:00,13:00-17:00", "2026-11-24T12:30", false)]
    [InlineData("Mon-Fri 09:00-12:00,13:00-17:00", "2026-11-24T13:30", true)]
    [InlineData("Fri 22:00-06:00", "2026-11-28T05:59", true)]
    [InlineData("Fri 22:00-06:00", "2026-11-28T06:00", false)]
    [InlineData("Sat-Mon 10:00-14:00", "2026-11-22T11:00", true)]
    public void A_shift_holds_in_its_hours(string shift, string local, bool isOn) => Assert.Equal(isOn, Book(shift).IsOn(Ana, At(local)));

    [Theory]
    [InlineData("2026-03-07T09:00", true)]
    [InlineData("2026-03-08T08:59", false)]
    [InlineData("2026-03-08T09:00", true)]
    [InlineData("2026-11-01T09:00", true)]
    [InlineData("2026-11-01T08:59", false)]
    public void Nine_o_clock_stays_nine_o_clock_when_the_clocks_change(string local, bool isOn) => Assert.Equal(isOn, Book("Mon-Sun 09:00-17:00").IsOn(Ana, At(local)));

    [Fact]
    public void The_next_shift_is_found_over_the_weekend() =>
        Assert.Equal(At("2026-11-30T09:00"), Book("Mon-Fri 09:00-17:00").NextOn(Ana, At("2026-11-27T18:00")));

    [Fact]
    public void On_a_holiday_nobody_works_unless_their_own_hours_say_so()
    {
        DayHours[] closed = [new("2026-11-26", null, null)];
        var shifts = ShiftReader.Read("Mon-Fri 09:00-17:00").ToLookup(_ => 1L);
        var exception = new[] { new DayHours("2026-11-26", 600, 720) }.ToLookup(_ => 1L);

        Assert.False(new DutyBook(shifts, Array.Empty<DayHours>().ToLookup(_ => 1L), closed, Chicago).IsOn(Ana, At("2026-11-26T11:00")));
        Assert.True(new DutyBook(shifts, exception, closed, Chicago).IsOn(Ana, At("2026-11-26T11:00")));
    }

    [Fact]
    public void What_a_worker_texted_stands_above_the_shift_for_as_long_as_it_holds()
    {
        var resting = Ana with { Duty = "off", DutyUntil = At("2026-11-24T12:15").ToUnixTimeMilliseconds() };

        Assert.False(Book("Mon-Fri 09:00-17:00").IsOn(resting, At("2026-11-24T12:00")));
        Assert.True(Book("Mon-Fri 09:00-17:00").IsOn(resting, At("2026-11-24T12:15")));
        Assert.True(Book("Mon-Fri 09:00-17:00").IsOn(Ana with { Duty = "on" }, At("2026-11-24T20:00")));
        Assert.False(Book("Mon-Fri 09:00-17:00").IsOn(Ana with { OptedOutAt = 1 }, At("2026-11-24T12:00")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mon-Fri")]
    [InlineData("Mon-Fri 9-17")]
    [InlineData("Someday 09:00-17:00")]
    [InlineData("Mon 25:00-26:00")]
    [InlineData("Mon 09:00-09:00")]
    public void What_is_no_shift_is_refused_with_an_example(string text) =>
        Assert.Contains("Mon-Fri 09:00-17:00", Assert.Throws<FormatException>(() => ShiftReader.Read(text)).Message, StringComparison.Ordinal);

    private static Worker Ana { get; } = new() { Id = 1, Name = "Ana", Languages = "en" };

    private static DutyBook Book(string shift) => new(ShiftReader.Read(shift).ToLookup(_ => 1L), Array.Empty<DayHours>().ToLookup(_ => 1L), [], Chicago);

    private static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        return new(time, Chicago.GetUtcOffset(time));
    }
}
