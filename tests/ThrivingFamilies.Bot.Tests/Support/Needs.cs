namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>What some tests need from the machine. <c>eng/test.sh</c> provides it; without it they are skipped, or fail where everything is required (CI).</summary>
internal static class Needs
{
    public const string PostgresVariable = "LINE_TEST_POSTGRES";

    public const string ChromiumVariable = "LINE_TEST_CHROMIUM";

    private static bool IsAllRequired => Environment.GetEnvironmentVariable("LINE_TEST_REQUIRE_ALL") == "1";

    /// <summary>Why tests on PostgreSQL cannot run here; null when they can, or when they must.</summary>
    public static string? PostgresIsMissing => IsMissing(PostgresVariable, "the connection string of a PostgreSQL server on which databases may be made");

    /// <returns>The connection string of a server on which databases may be made.</returns>
    public static string Postgres() => Get(PostgresVariable, PostgresIsMissing);

    /// <returns>The path of a Chromium.</returns>
    public static string Chromium() => Get(ChromiumVariable, IsMissing(ChromiumVariable, "the path of a Chromium"));

    public const string ClientsVariable = "LINE_TEST_CLIENTS";

    /// <summary>Skips also where everything is required: a registry that cannot be reached is no fault of the line.</summary>
    /// <returns>The folder with the other Direct Line clients, as <c>eng/clients.sh</c> fetches them.</returns>
    public static string Clients()
    {
        var folder = Environment.GetEnvironmentVariable(ClientsVariable);
        if (folder is not { Length: > 0 })
            Assert.Skip($"{ClientsVariable} is not set: npm or its registry cannot be had here. Run eng/test.sh, which fetches the clients where it can.");
        return folder!;
    }

    private static string? IsMissing(string variable, string what) =>
        IsAllRequired || Environment.GetEnvironmentVariable(variable) is { Length: > 0 }
            ? null
            : $"{variable} is not set: it names {what}. Run eng/test.sh, which sets it.";

    private static string Get(string variable, string? missing)
    {
        if (missing is not null)
            Assert.Skip(missing);
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value)
            return value;
        Assert.Fail($"{variable} is not set, and LINE_TEST_REQUIRE_ALL=1 allows no skipped test.");
        return "";
    }
}
