using System.Globalization;
using System.Text;
using ThrivingFamilies.Bot.LocalHelp.Search;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>
/// Reads a Gazetteer file of the US Census (ZIP code areas or towns; tab, bar or comma between columns; also the reduced form zip,lat,lon).
/// https://www.census.gov/geographies/reference-files/time-series/geo/gazetteer-files.html
/// </summary>
internal static class PlacesFile
{
    private static readonly string[] Zip = ["zip", "geoid", "zcta5", "zcta", "zipcode", "zip_code", "postal_code"];
    private static readonly string[] Name = ["name", "town", "city", "place"];
    private static readonly string[] State = ["usps", "state", "state_id"];
    private static readonly string[] Latitude = ["lat", "latitude", "intptlat"];
    private static readonly string[] Longitude = ["lon", "lng", "long", "longitude", "intptlong", "intptlon"];

    /// <summary>What the census puts behind a town's name.</summary>
    private static readonly string[] Suffixes = [" city and borough", " consolidated government", " metropolitan government", " unified government", " zona urbana", " comunidad", " city", " town", " village", " borough", " township", " municipality", " CDP", " (balance)"];

    /// <exception cref="ImportException">It holds no coordinates.</exception>
    public static IReadOnlyList<KnownPlace> Read(FileSet files, ImportReport report)
    {
        var places = new Dictionary<(string, string, string), KnownPlace>();
        foreach (var file in files.Files)
            Read(file, places, report);
        return places.Count > 0 ? [.. places.Values] : throw new ImportException($"{files.Path} holds no place with coordinates. A Gazetteer file has GEOID (or NAME), INTPTLAT and INTPTLONG in its first line. Nothing was changed.");
    }

    private static void Read(SourceFile file, Dictionary<(string, string, string), KnownPlace> places, ImportReport report)
    {
        using var reader = new StreamReader(file.Open(), new UTF8Encoding(false, false), detectEncodingFromByteOrderMarks: true);
        var header = reader.ReadLine() ?? "";
        var between = header.Contains('\t', StringComparison.Ordinal) ? '\t' : header.Contains('|', StringComparison.Ordinal) ? '|' : ',';
        var columns = header.Split(between).Select(name => name.Trim().Trim('"').Trim('\ufeff').ToLowerInvariant()).ToArray();
        var at = (Zip: Find(columns, Zip), Name: Find(columns, Name), State: Find(columns, State), Lat: Find(columns, Latitude), Lon: Find(columns, Longitude));
        if (at.Lat < 0 || at.Lon < 0 || at.Zip < 0 && at.Name < 0)
            throw new ImportException($"{file.Name} is no Gazetteer file: its first line names no {(at.Lat < 0 ? "latitude (INTPTLAT)" : at.Lon < 0 ? "longitude (INTPTLONG)" : "ZIP (GEOID) or NAME")}. Nothing was changed.");
        for (var line = 2L; reader.ReadLine() is { } row; line++)
        {
            if (string.IsNullOrWhiteSpace(row))
                continue;
            report.Row(file.Name);
            var values = row.Split(between);
            if (Place(values, at.Zip, at.Name, at.State, at.Lat, at.Lon) is { } place)
                places[(place.Kind, place.Name, place.State)] = place;
            else
                report.LeaveOut(file.Name, line, "places", At(values, at.Name >= 0 ? at.Name : at.Zip), "no name, or no coordinates");
        }
    }

    private static KnownPlace? Place(string[] values, int zip, int name, int state, int lat, int lon)
    {
        if (!Number(At(values, lat), 90, out var y) || !Number(At(values, lon), 180, out var x))
            return null;
        if (name >= 0 && At(values, name) is { } written)
            return new("town", PlaceName.Fold(Town(written)), At(values, state) ?? "", Town(written), y, x);
        return At(values, zip) is { Length: > 0 and <= 5 } code && code.All(char.IsAsciiDigit) ? new("zip", code.PadLeft(5, '0'), "", code.PadLeft(5, '0'), y, x) : null;
    }

    private static string Town(string written)
    {
        foreach (var suffix in Suffixes)
        {
            if (written.EndsWith(suffix, StringComparison.Ordinal) && written.Length > suffix.Length + 1)
                return written[..^suffix.Length];
        }
        return written;
    }

    private static int Find(string[] columns, string[] names) => Array.FindIndex(columns, column => names.Contains(column));

    private static string? At(string[] values, int column) => column >= 0 && column < values.Length && values[column].Trim().Trim('"') is { Length: > 0 } value ? value : null;

    private static bool Number(string? text, double most, out double value)
    {
        value = 0;
        return text is not null && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && Math.Abs(value) <= most;
    }
}
