using System.Globalization;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Bot.Tests.Support;

internal static class Some
{
    public const string Phone = "+15555550111";

    public const string OtherPhone = "+15555550112";

    private static int sids;

    /// <summary>A Sunday evening, six o'clock in Chicago.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 18, 0, 0, TimeSpan.FromHours(-6));

    /// <summary>A message id as Twilio gives them, never the same twice.</summary>
    public static string Sid() => "SM" + Interlocked.Increment(ref sids).ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>The n-th number of those that are set aside for fiction, and of a second exchange beyond them.</summary>
    public static string PhoneOf(int n) => "+1555" + (5_560_000 + n).ToString(CultureInfo.InvariantCulture);

    /// <summary>A turn that did nothing.</summary>
    public static TurnOutcome Outcome(DateTimeOffset at) => new()
    {
        Conversation = new() { Id = 1, Channel = ChannelKind.Sms, Address = "", LineAddress = "" },
        At = at,
        ContentVersion = "",
    };
}
