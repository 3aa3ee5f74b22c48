using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Dialogs.Tests.Support;

/// <summary>Five places with food around 64111, and nothing else.</summary>
internal sealed class SmallDirectory : IHelpFinder
{
    private static readonly HelpPlace[] Places =
    [
        new("pantry-1", "Oak Street Pantry", "Groceries twice a month.", 0.4, new(new(9, 0), new(17, 0)), "816-555-0101", "12 Oak St", "https://example.org/oak", new(2026, 11, 1), true),
        new("pantry-2", "Hope Kitchen", null, 1.25, HelpHours.Closed, "816-555-0102"),
        new("pantry-3", "Harvest Table", null, 12.6, new(new(12, 30), null)),
        new("pantry-4", "West Side Food Bank", null, 14, null, "816-555-0104"),
        new("pantry-5", "Faith Food Shelf"),
    ];

    public HelpFound Find(HelpSearch search)
    {
        var all = search.Need == "food" ? Places : [];
        return new([.. all.Skip(search.Skip).Take(search.Take)], all.Length, search.Place == "64111");
    }

    public HelpPlace? Get(string id, HelpSearch search) => Places.FirstOrDefault(place => place.Id == id);
}
