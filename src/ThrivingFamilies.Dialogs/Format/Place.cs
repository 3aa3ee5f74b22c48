namespace ThrivingFamilies.Dialogs.Format;

/// <summary>Where something stands in the content; line and column are 1-based.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    public static Place OfFile(string file) => new(file, 1, 1);

    public override string ToString() => $"{File}:{Line}:{Column}";
}
