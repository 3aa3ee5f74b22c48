using System.Data.Common;

namespace ThrivingFamilies.Bot.Operations;

/// <summary>An exception as it may stand in a log: what it is and where it was thrown. Its message may quote a person, so it stays out.</summary>
internal static class Fault
{
    public static string Describe(Exception error) => $"{error.GetType().Name} {Code(error)}{error.StackTrace?.Split('\n').FirstOrDefault(IsOurs)?.Trim()}".TrimEnd();

    private static string Code(Exception error) => error is DbException { SqlState: { } state } ? $"({state}) " : "";

    private static bool IsOurs(string frame) => frame.Contains("ThrivingFamilies", StringComparison.Ordinal);
}
