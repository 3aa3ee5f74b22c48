namespace ThrivingFamilies.Dialogs.Format;

/// <summary>Something in <c>dialogs/</c> that an author has to mend.</summary>
/// <param name="File">Path inside the content folder, with forward slashes.</param>
/// <param name="Line">1-based; 0 when the file itself is missing.</param>
/// <param name="Column">1-based; 0 when the file itself is missing.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record Problem(string File, int Line, int Column, string Message, string Mend)
{
    /// <summary><c>file:line:column: message mend</c>, which editors and terminals make clickable.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message} {Mend}";
}
