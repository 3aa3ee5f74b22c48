namespace ThrivingFamilies.Dialogs.Format;

/// <summary>A piece of a content file that knows where it stands.</summary>
internal abstract record Node(Place Place);
