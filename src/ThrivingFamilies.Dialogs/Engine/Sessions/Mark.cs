namespace ThrivingFamilies.Dialogs.Engine.Sessions;

/// <summary>The way back over one answer: where the person was, and what they had told until then.</summary>
internal sealed record Mark(Frame[] Frames, Undo[] Undo);
