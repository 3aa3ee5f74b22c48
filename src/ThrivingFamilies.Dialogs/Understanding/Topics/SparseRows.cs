using System.Runtime.InteropServices;

namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>The training texts as sparse rows of unit length: slots and values, one after the other.</summary>
internal sealed class SparseRows
{
    private readonly List<int> _slots = [];
    private readonly List<float> _values = [];
    private readonly List<int> _ends = [];

    public int Count => _ends.Count;

    public void Add(ReadOnlySpan<int> slots, ReadOnlySpan<float> values)
    {
        _slots.AddRange(slots);
        _values.AddRange(values);
        _ends.Add(_slots.Count);
    }

    public ReadOnlySpan<int> Slots(int row) => CollectionsMarshal.AsSpan(_slots)[Start(row).._ends[row]];

    public ReadOnlySpan<float> Values(int row) => CollectionsMarshal.AsSpan(_values)[Start(row).._ends[row]];

    private int Start(int row) => row == 0 ? 0 : _ends[row - 1];
}
