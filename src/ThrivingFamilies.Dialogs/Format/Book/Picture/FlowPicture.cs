namespace ThrivingFamilies.Dialogs.Format.Book.Picture;

/// <summary>A dialog as cards, one a block, with arrows from what leads on to where it leads. Lengths in CSS pixels.</summary>
public sealed record FlowPicture(double Width, double Height, IReadOnlyList<FlowCard> Cards, IReadOnlyList<FlowArrow> Arrows);
