namespace ThrivingFamilies.Dialogs.Format.Yaml;

/// <summary>A piece of a content file that knows where it stands.</summary>
internal abstract record Node(Place Place);
