namespace ThrivingFamilies.Bot.Channels.Sms;

/// <summary>Numbers as carriers write them (ITU-T E.164), and the short codes that may text us too.</summary>
internal static class PhoneNumber
{
    /// <summary>A plus sign and 7 to 15 digits.</summary>
    public static bool IsE164(string number) =>
        number.Length is >= 8 and <= 16 && number[0] == '+' && number[1] != '0' && number.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>What a webhook's From may be: E.164, or a short code of 3 to 8 digits.</summary>
    public static bool IsSender(string number) =>
        IsE164(number) || (number.Length is >= 3 and <= 8 && number.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0);
}
