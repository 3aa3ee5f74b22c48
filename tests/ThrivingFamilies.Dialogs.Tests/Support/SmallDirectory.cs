using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Dialogs.Tests.Support;

/// <summary>Five places with food around 64111, a few for other needs, and nothing else.</summary>
internal sealed class SmallDirectory : IHelpFinder
{
    private static readonly HelpPlace[] Food =
    [
        new("pantry-1", "Oak Street Pantry", "Groceries twice a month.", 0.4, new(new(9, 0), new(17, 0)), "816-555-0101", "12 Oak St", "https://example.org/oak", new(2026, 11, 1), true),
        new("pantry-2", "Hope Kitchen", null, 1.25, HelpHours.Closed, "816-555-0102"),
        new("pantry-3", "Harvest Table", null, 12.6, new(new(12, 30), null)),
        new("pantry-4", "West Side Food Bank", null, 14, null, "816-555-0104"),
        new("pantry-5", "Faith Food Shelf"),
    ];

    private static readonly HelpPlace[] Diapers =
    [
        new("diapers-1", "Stork Diaper Bank", "Fifty free diapers a month for each child under three. Wipes too, as long as they last.", 0.8, new(new(9, 0), new(20, 0), true), "202-555-0111", "40 Elm Ave", "https://example.org/a/very/long/address/of/a/page", new(2026, 10, 2)),
        new("diapers-2", "Centro Niños y Mamás, Clínica de la Familia San José", "Pañales y ropa.", 1.9, new(new(9, 0), new(12, 0), false), "202-555-0112", "7 Pine Rd", null, new(2026, 9, 15)),
        new("diapers-3", "Prairie Church Closet", "Baby clothes and diapers on Saturdays.", 6.2, new(new(19, 30), new(21, 0), false), "202-555-0113", "3 Chapel Rd", null, new(2024, 2, 10)) { IsStale = true },
    ];

    private static readonly HelpPlace[] Safe =
    [
        new("shelter-1", "Harbor House", "A safe place for you and your children.", null, new(new(0, 0), new(23, 59), true), "202-555-0121", null, null, new(2026, 8, 1), true) { IsConfidential = true },
    ];

    public HelpFound Find(HelpSearch search)
    {
        var all = Of(search.Need);
        return new([.. all.Skip(search.Skip).Take(search.Take)], all.Length, search.Place is "64111" or "20001" or "Cedar Bend") { Wider = search.Need == "transportation" ? HelpWider.Farther : HelpWider.No };
    }

    public HelpPlace? Get(string id, HelpSearch search) => Food.Concat(Diapers).Concat(Safe).FirstOrDefault(place => place.Id == id);

    public bool Knows(string place) => place == "Cedar Bend";

    private static HelpPlace[] Of(string need) => need switch
    {
        "food" => Food,
        "diapers_baby_supplies" => Diapers,
        "domestic_violence" => Safe,
        "transportation" => Food[3..4],
        _ => [],
    };
}
