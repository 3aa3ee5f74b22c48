namespace ThrivingFamilies.Bot.Tests.Handoff;

/// <summary>An open case, by names.</summary>
internal sealed record TownCase(string Code, string Parent, string? Owner, string? Guest)
{
    public bool Has(string worker) => Owner == worker || Guest == worker;
}
