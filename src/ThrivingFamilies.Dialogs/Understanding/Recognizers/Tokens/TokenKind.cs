namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

internal enum TokenKind : byte
{
    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>A run of the digits 0 to 9.</summary>
    Digits,

    /// <summary>One character (or one surrogate pair) that is neither.</summary>
    Symbol,
}
