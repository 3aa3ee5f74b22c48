using System.Runtime.CompilerServices;

namespace ThrivingFamilies.Dialogs.Safety.Model;

/// <summary>The different kinds of words in one stretch, and every pair of them in either order: "he", "gun" and "door" tell more together than alone.</summary>
internal struct Groups
{
    private const int Most = 18;
    private Kinds _kinds;
    private int _count;

    internal void Add(ulong kind)
    {
        for (var i = 0; i < _count; i++)
            if (_kinds[i] == kind) return;
        if (_count < Most) _kinds[_count++] = kind;
    }

    internal readonly int WritePairs(Span<int> into)
    {
        var count = 0;
        for (var i = 1; i < _count; i++)
            for (var j = 0; j < i && count < into.Length; j++)
                into[count++] = Features.Bucket((_kinds[i] ^ _kinds[j]) * 0x9e3779b97f4a7c15UL ^ _kinds[i] + _kinds[j]);
        return count;
    }

    [InlineArray(Most)]
    private struct Kinds
    {
        private ulong _first;
    }
}
