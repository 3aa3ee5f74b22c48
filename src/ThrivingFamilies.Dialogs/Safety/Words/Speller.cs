namespace ThrivingFamilies.Dialogs.Safety.Words;

/// <summary>
/// Reads a spelling that no content file has: repeated letters, sound spelling, vowels left out, a slip of one letter (two in a long
/// word of the patterns), a digit for a letter, or words written without spaces. Bounded work for any spelling.
/// </summary>
internal sealed class Speller
{
    private const int Longest = 24;
    private readonly Lexicon _lexicon;
    private readonly KeyIndex _squeezed;
    private readonly KeyIndex _sounds;
    private readonly KeyIndex _consonants;
    private readonly KeyIndex _slips;
    private readonly GluedWords _glued;

    internal Speller(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _glued = new GluedWords(lexicon);
        List<(ulong, Word)> squeezed = [], sounds = [], consonants = [], slips = [];
        Span<char> plain = stackalloc char[Longest], key = stackalloc char[Longest];
        foreach (var word in lexicon.Words)
        {
            if (word.Text.Length is < 3 or > Longest || char.IsAsciiDigit(word.Text[0])) continue;
            var squeezedText = plain[..Keys.Squeeze(word.Text, plain)];
            squeezed.Add((KeyIndex.Hash(squeezedText), word));
            sounds.Add((KeyIndex.Hash(key[..Keys.Sound(word.Text, key)]), word));
            var bones = Keys.Consonants(squeezedText, key);
            if (bones >= 2) consonants.Add((KeyIndex.Hash(key[..bones]), word));
            if (word.Text.Length >= 5) AddSlips(word, slips, key);
        }
        (_squeezed, _sounds, _consonants, _slips) = (new(squeezed), new(sounds), new(consonants), new(slips));
    }

    /// <summary>The words an unknown spelling most likely stands for; null when nothing is near.</summary>
    internal Word[]? Read(ReadOnlySpan<char> letters)
    {
        if (letters.Length < 2) return null;
        if (letters.Length > Longest) return _glued.Read(letters);
        Span<char> buffer = stackalloc char[Longest];
        var squeezed = buffer[..Keys.Squeeze(letters, buffer)];
        return Repeated(letters, squeezed)
            ?? (char.IsAsciiDigit(letters[0]) || letters.ContainsAnyInRange('0', '9') ? Leet(letters) : null)
            ?? Sounding(letters)
            ?? WithoutVowels(squeezed)
            ?? _glued.ReadPair(letters)
            ?? Slipped(letters)
            ?? (squeezed.Length != letters.Length ? Slipped(squeezed) : null)
            ?? _glued.Read(letters)
            ?? (squeezed.Length != letters.Length ? _glued.Read(squeezed) : null);
    }

    private Word[]? Repeated(ReadOnlySpan<char> letters, ReadOnlySpan<char> squeezed)
    {
        Word? best = null;
        foreach (var word in _squeezed.Find(KeyIndex.Hash(squeezed)))
            if (SqueezesTo(word, squeezed) && Better(word, best)) best = word;
        return best is not null ? [best] : squeezed.Length < letters.Length ? _lexicon.Read(squeezed) : null;
    }

    private Word[]? Leet(ReadOnlySpan<char> letters)
    {
        Span<char> plain = stackalloc char[Longest];
        for (var i = 0; i < letters.Length; i++)
            plain[i] = letters[i] switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', var c => c };
        return _lexicon.Read(plain[..letters.Length]);
    }

    private Word[]? Sounding(ReadOnlySpan<char> letters)
    {
        if (letters.Length < 4) return null;
        Span<char> key = stackalloc char[Longest], other = stackalloc char[Longest];
        var sound = key[..Keys.Sound(letters, key)];
        Word? best = null;
        foreach (var word in _sounds.Find(KeyIndex.Hash(sound)))
            if (Better(word, best) && sound.SequenceEqual(other[..Keys.Sound(word.Text, other)])) best = word;
        return best is null ? null : [best];
    }

    private Word[]? WithoutVowels(ReadOnlySpan<char> squeezed)
    {
        if (squeezed.Length < 2) return null;
        Span<char> key = stackalloc char[Longest];
        var bones = key[..Keys.Consonants(squeezed, key)];
        if (bones.Length < 2) return null;
        Word? best = null;
        var bestMissing = int.MaxValue;
        foreach (var word in _consonants.Find(KeyIndex.Hash(bones)))
        {
            var missing = Missing(squeezed, word.Text);
            if (missing < 0 || missing > bestMissing || missing == bestMissing && !Better(word, best)) continue;
            if (missing > 1 && HasVowels(squeezed) || bones.Length == 2 && (missing > 1 || word.Uses < 8)) continue;
            (best, bestMissing) = (word, missing);
        }
        return best is null ? null : [best];
    }

    private Word[]? Slipped(ReadOnlySpan<char> letters)
    {
        if (letters.Length < 4) return null;
        Word? best = null;
        var bestDistance = 3;
        Consider(KeyIndex.Hash(letters), letters, ref best, ref bestDistance);
        Span<char> shorter = stackalloc char[Longest];
        for (var left = 0; left < letters.Length; left++)
        {
            letters[..left].CopyTo(shorter);
            letters[(left + 1)..].CopyTo(shorter[left..]);
            Consider(KeyIndex.Hash(shorter[..(letters.Length - 1)]), letters, ref best, ref bestDistance);
        }
        return best is null ? null : [best];
    }

    private void Consider(ulong key, ReadOnlySpan<char> letters, ref Word? best, ref int bestDistance)
    {
        foreach (var word in _slips.Find(key))
        {
            if (word.Text[0] != letters[0]) continue;
            var distance = Distance.Between(letters, word.Text);
            var allowed = word.InPatterns && word.Text.Length >= 8 ? 2 : 1;
            // Ordinary words differ by one exchanged letter too often for that to count in short ones.
            if (letters.Length == word.Text.Length && letters.Length < 6 && !Swapped(letters, word.Text)) continue;
            if (distance > allowed || distance > bestDistance || distance == bestDistance && !Better(word, best)) continue;
            (best, bestDistance) = (word, distance);
        }
    }

    private static bool Swapped(ReadOnlySpan<char> letters, string word)
    {
        var first = letters.CommonPrefixLength(word);
        return first + 1 < letters.Length && letters[first] == word[first + 1] && letters[first + 1] == word[first];
    }

    private static void AddSlips(Word word, List<(ulong, Word)> slips, Span<char> key)
    {
        var letters = word.Text.AsSpan();
        slips.Add((KeyIndex.Hash(letters), word));
        for (var left = 1; left < letters.Length; left++)
        {
            letters[..left].CopyTo(key);
            letters[(left + 1)..].CopyTo(key[left..]);
            slips.Add((KeyIndex.Hash(key[..(letters.Length - 1)]), word));
        }
    }

    // A vowel after the first letter: who leaves out two vowels leaves out all.
    private static bool HasVowels(ReadOnlySpan<char> spelling)
    {
        foreach (var c in spelling[1..])
            if (Keys.IsVowel(c)) return true;
        return false;
    }

    // How many vowels the word has more than the spelling; -1 when the spelling is not the word with vowels left out.
    private static int Missing(ReadOnlySpan<char> spelling, string word)
    {
        int at = 0, missing = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (at < spelling.Length && word[i] == spelling[at]) at++;
            else if (i > 0 && word[i] == word[i - 1]) continue;
            else if (Keys.IsVowel(word[i])) missing++;
            else return -1;
        }
        return at == spelling.Length && missing > 0 ? missing : -1;
    }

    private static bool SqueezesTo(Word word, ReadOnlySpan<char> squeezed)
    {
        if (word.Text.Length > Longest) return false;
        Span<char> buffer = stackalloc char[Longest];
        return squeezed.SequenceEqual(buffer[..Keys.Squeeze(word.Text, buffer)]);
    }

    private static bool Better(Word word, Word? than) =>
        than is null || (word.InPatterns, word.Uses).CompareTo((than.InPatterns, than.Uses)) > 0;
}
