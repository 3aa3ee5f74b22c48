using System.Security.Cryptography;
using Dapper;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Privacy;

/// <summary>Ties a database to its key ring at the first start, so that a replica with another ring stops instead of writing what nobody can read.</summary>
internal sealed class KeyRingCheck(Database database, KeyRing ring)
{
    private const string Remember = """
        INSERT INTO facts (name, value) VALUES ('key_ring', @print) ON CONFLICT (name) DO NOTHING
        """;

    private const string Recall = "SELECT value FROM facts WHERE name = 'key_ring'";

    /// <exception cref="InvalidOperationException">The database was written with another key ring.</exception>
    public async Task RunAsync()
    {
        var print = Convert.ToHexStringLower(HMACSHA256.HashData(ring.LookupKey, "key ring"u8))[..16];
        var known = await database.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync(Remember, new { print }, transaction);
            return await connection.ExecuteScalarAsync<string>(Recall, transaction: transaction);
        });
        if (known != print)
            throw new InvalidOperationException("Privacy__KeyRing is not the key ring that this database was written with. Point it to the right file, or restore that from its backup.");
    }
}
