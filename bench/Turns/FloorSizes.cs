namespace ThrivingFamilies.Bench.Turns;

/// <summary>Bytes as large as those that the line stores, sealed.</summary>
internal static class FloorSizes
{
    public static readonly byte[] Session = new byte[420];
    public static readonly byte[] Text = new byte[33];
    public static readonly byte[] Said = new byte[150];
    public static readonly byte[] Choices = new byte[180];
    public static readonly byte[] Events = new byte[60];
    public static readonly byte[] Address = new byte[44];
}
