namespace ThrivingFamilies.Dialogs.Format.Book.Picture;

/// <summary>From the side of a row to the upper edge of a card further down.</summary>
/// <param name="Bend">How far it first goes aside; negative to the left.</param>
public sealed record FlowArrow(double FromX, double FromY, double ToX, double ToY, double Bend);
