using System.Runtime.CompilerServices;

namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>
/// Numbers the features in the order in which they first appear and counts in how many texts each is seen. The order makes slots,
/// and with them every sum, repeatable.
/// </summary>
internal sealed class FeatureCounter
{
    private readonly List<ulong> _hashes = [];
    private readonly List<int> _counts = [];
    private readonly List<int> _lastText = [];
    private int[] _places = new int[1 << 12];
    private int _texts;

    /// <summary>How many texts were begun.</summary>
    public int Texts => _texts;

    /// <summary>Every feature seen, by number.</summary>
    public IReadOnlyList<ulong> Hashes => _hashes;

    /// <summary>In how many texts each feature was seen, by number.</summary>
    public IReadOnlyList<int> Counts => _counts;

    /// <summary>Begins the next text.</summary>
    public void NextText() => _texts++;

    /// <summary>Counts a feature of the current text, once however often it occurs there; gives its number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(ulong hash)
    {
        var place = Place(hash);
        if (_places[place] == 0)
            return Append(hash, place);
        var number = _places[place] - 1;
        if (_lastText[number] != _texts)
        {
            _lastText[number] = _texts;
            _counts[number]++;
        }
        return number;
    }

    private int Append(ulong hash, int place)
    {
        _hashes.Add(hash);
        _counts.Add(1);
        _lastText.Add(_texts);
        _places[place] = _hashes.Count;
        if (_hashes.Count * 2 > _places.Length)
            Grow();
        return _hashes.Count - 1;
    }

    private int Place(ulong hash)
    {
        var at = (int)hash & (_places.Length - 1);
        while (_places[at] != 0 && _hashes[_places[at] - 1] != hash)
            at = (at + 1) & (_places.Length - 1);
        return at;
    }

    private void Grow()
    {
        _places = new int[_places.Length * 2];
        for (var number = 0; number < _hashes.Count; number++)
            _places[Place(_hashes[number])] = number + 1;
    }
}
