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
