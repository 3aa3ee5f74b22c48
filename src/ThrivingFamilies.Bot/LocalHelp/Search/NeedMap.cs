using YamlDotNet.Serialization;

namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>
/// Which words of a directory meet which need, and which words say that a service is only for some: <c>dialogs/local-help/needs.yaml</c>,
/// a file for staff.
/// </summary>
internal sealed class NeedMap
{
    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<string, int> audienceNumbers;

    private NeedMap(NeedFile file)
    {
        Needs = [.. file.Needs.Keys];
        numbers = Needs.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        Related = [.. file.Needs.Values.Select(need => need.Related.Where(numbers.ContainsKey).Select(name => numbers[name]).ToArray())];
        Audiences = [.. file.Audiences.Keys];
        audienceNumbers = Audiences.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        AudienceFits = [.. file.Needs.Values.Select(need => need.For.Where(audienceNumbers.ContainsKey).Aggregate(0u, (bits, name) => bits | (1u << audienceNumbers[name])))];
        Words = new(file.Needs.Values.Select((need, i) => (i, need.Names, need.Words, need.Not)), file.Audiences.Values.Select((audience, i) => (i, audience)), file.Confidential, file.Everywhere);
    }

    public string[] Needs { get; }

    /// <summary>By need: those to look at when there is nothing for it.</summary>
    public int[][] Related { get; }

    public string[] Audiences { get; }

    /// <summary>By need: audiences that a parent with this need is taken to belong to.</summary>
    public uint[] AudienceFits { get; }

    public PhraseBook Words { get; }

    /// <returns>Below zero for a need that has no entry.</returns>
    public int Number(string need) => numbers.GetValueOrDefault(need, -1);

    public uint Audience(string name) => audienceNumbers.TryGetValue(name, out var number) ? 1u << number : 0;

    /// <returns>Without needs when there is no such file: the line then finds no services and names 211.</returns>
    /// <exception cref="InvalidOperationException">The file cannot be read; says what to mend.</exception>
    public static NeedMap Load(string dialogs)
    {
        var path = Path.Combine(dialogs, "local-help", "needs.yaml");
        if (!File.Exists(path))
            return new(new NeedFile());
        try
        {
            var file = new DeserializerBuilder().WithNamingConvention(YamlDotNet.Serialization.NamingConventions.UnderscoredNamingConvention.Instance).Build().Deserialize<NeedFile>(File.ReadAllText(path));
            return file is { Needs.Count: > 0 and <= 64, Audiences.Count: <= 32 } ? new(file) : throw new InvalidOperationException($"{path} names no needs (or more than 64, or more than 32 audiences).");
        }
        catch (YamlDotNet.Core.YamlException error)
        {
            throw new InvalidOperationException($"{path}, line {error.Start.Line}: {error.InnerException?.Message ?? error.Message}", error);
        }
    }
}
