using ThrivingFamilies.Dialogs;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>The content in use. A turn takes it once, so that a change of the dialog files never falls into the middle of one.</summary>
internal sealed class BrainSource(Brain first)
{
    private Brain current = first;

    public Brain Current => Volatile.Read(ref current);

    public void Use(Brain next) => Volatile.Write(ref current, next);
}
