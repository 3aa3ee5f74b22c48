using Dapper;
using ThrivingFamilies.Bot.LocalHelp.Search;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Stores the coordinates of ZIP codes and towns, in one transaction.</summary>
internal sealed class PlacesImport(Database database)
{
    private const int Together = 100;

    private const string NewVersion = """
        INSERT INTO facts (name, value) VALUES ('directory_version', '1')
        ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(facts.value AS BIGINT) + 1 AS TEXT)
        """;

    /// <returns>How many places are new or moved.</returns>
    public Task<int> RunAsync(IReadOnlyList<KnownPlace> places, CancellationToken stop = default) => database.WriteAsync(async (connection, transaction) =>
    {
        var changed = 0;
        foreach (var some in places.Chunk(Together))
            changed += await connection.ExecuteAsync(Upsert(some, out var values), values, transaction);
        if (changed > 0)
            await connection.ExecuteAsync(NewVersion, transaction: transaction);
        return changed;
    }, stop);

    private static string Upsert(KnownPlace[] places, out DynamicParameters values)
    {
        values = new DynamicParameters();
        var rows = new List<string>(places.Length);
        for (var i = 0; i < places.Length; i++)
        {
            rows.Add($"(@k{i}, @n{i}, @s{i}, @w{i}, @y{i}, @x{i})");
            values.Add($"k{i}", places[i].Kind);
            values.Add($"n{i}", places[i].Name);
            values.Add($"s{i}", places[i].State);
            values.Add($"w{i}", places[i].Shown);
            values.Add($"y{i}", places[i].Latitude);
            values.Add($"x{i}", places[i].Longitude);
        }
        return $"""
            INSERT INTO places (kind, name, state, shown, lat, lon) VALUES {string.Join(", ", rows)}
            ON CONFLICT (kind, name, state) DO UPDATE SET shown = excluded.shown, lat = excluded.lat, lon = excluded.lon
            WHERE places.lat <> excluded.lat OR places.lon <> excluded.lon
            """;
    }
}
