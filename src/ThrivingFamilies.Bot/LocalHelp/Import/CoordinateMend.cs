using System.Globalization;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Coordinates that cannot be: (0, 0), swapped, out of range, half of a pair.</summary>
internal static class CoordinateMend
{
    public static void Apply(Record record, ImportReport report, ref bool isMended)
    {
        if (record["latitude"] is null && record["longitude"] is null)
            return;
        var (lat, lon) = (Read(record["latitude"]), Read(record["longitude"]));
        if (lat is { } south && lon is { } north && Math.Abs(south) > 90 && Math.Abs(north) <= 90 && Math.Abs(south) <= 180)
        {
            (record["latitude"], record["longitude"]) = (record["longitude"], record["latitude"]);
            report.Mend(record, "latitude and longitude were swapped");
            isMended = true;
        }
        else if (lat is not { } y || lon is not { } x || Math.Abs(y) > 90 || Math.Abs(x) > 180 || y == 0 && x == 0)
        {
            report.Mend(record, "coordinates that cannot be are dropped", $"{record["latitude"]} {record["longitude"]}");
            (record["latitude"], record["longitude"]) = (null, null);
            isMended = true;
        }
    }

    private static double? Read(string? text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
