namespace ThrivingFamilies.Bot.LocalHelp.Search;

internal static class Geo
{
    /// <summary>Miles in a straight line; exact enough below a few hundred.</summary>
    public static double Miles(double lat1, double lon1, double lat2, double lon2)
    {
        const double MilesADegree = 69.09;
        var (north, middle) = (lat2 - lat1, (lat1 + lat2) * (Math.PI / 360));
        var east = (lon2 - lon1) * Math.Cos(middle);
        return MilesADegree * Math.Sqrt((north * north) + (east * east));
    }
}
