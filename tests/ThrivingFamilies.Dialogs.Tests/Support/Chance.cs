using FsCheck;
using FsCheck.Fluent;

namespace ThrivingFamilies.Dialogs.Tests.Support;

/// <summary>Chance that falls the same way in every run, so that a property that holds today holds tomorrow.</summary>
internal static class Chance
{
    private const ulong Seed = 20261122;
    private const ulong Gamma = 9;

    public static Config Of(int tests) => Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(Seed, Gamma);
}
