namespace ThrivingFamilies.Dialogs.Rendering;

/// <summary>How the characters of a text message travel.</summary>
public enum SmsEncoding
{
    /// <summary>Seven bits a character: 160 in one segment, 153 in each of several.</summary>
    Gsm7,

    /// <summary>Sixteen bits a UTF-16 unit: 70 in one segment, 67 in each of several.</summary>
    Ucs2,
}
