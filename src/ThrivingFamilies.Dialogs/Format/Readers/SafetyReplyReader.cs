using ThrivingFamilies.Dialogs.Format.Yaml;

namespace ThrivingFamilies.Dialogs.Format.Readers;

/// <summary>Reads <c>safety/replies.yaml</c>. Lists there are messages in order, not wordings to choose from.</summary>
internal static class SafetyReplyReader
{
    /// <summary>What a category says about itself: for reviewers, not for the person.</summary>
    private static readonly string[] About = ["source", "reviewed"];

    private static readonly string[] Urgencies = ["immediate", "urgent", "unsure"];

    public static SafetyReplies Read(ContentFile? file, Reader reader)
    {
        var replies = new Dictionary<string, Wording>(StringComparer.Ordinal);
        foreach (var (category, value) in file is null ? [] : YamlTree.Read(file, reader.Problems)?.Entries ?? [])
            foreach (var (urgency, words) in value is MapNode map ? map.Entries : [])
                if (About.Contains(urgency.Value))
                    continue;
                else if (Urgencies.Contains(urgency.Value))
                    replies[$"{category.Value}.{urgency.Value}"] = reader.Words(words);
                else
                    reader.Problems.Add(urgency.Place, $"\"{urgency.Value}\" is not an urgency.", $"Use one of: {string.Join(", ", Urgencies)}.");
        return new(replies);
    }
}
