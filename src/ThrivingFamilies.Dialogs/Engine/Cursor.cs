using ThrivingFamilies.Dialogs.Format;

namespace ThrivingFamilies.Dialogs.Engine;

/// <summary>The step to run next: the n-th of a block.</summary>
internal readonly record struct Cursor(Block Block, int Index);
