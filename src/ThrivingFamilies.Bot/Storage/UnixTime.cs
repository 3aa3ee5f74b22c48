namespace ThrivingFamilies.Bot.Storage;

/// <summary>Instants as the database keeps them: Unix milliseconds, UTC.</summary>
internal static class UnixTime
{
    public static long ToUnix(this DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    public static long? ToUnix(this DateTimeOffset? at) => at?.ToUnixTimeMilliseconds();

    public static DateTimeOffset FromUnix(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static DateTimeOffset? FromUnix(long? milliseconds) => milliseconds is { } value ? FromUnix(value) : null;
}
