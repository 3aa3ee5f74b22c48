using System.Text.RegularExpressions;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Dialogs;

namespace ThrivingFamilies.Bot.Tests.Architecture;

/// <summary>Which room may know which. A new room is entered here with what it needs.</summary>
public sealed partial class RoomTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Storage"] = [],
        ["Privacy"] = ["Storage"],
        ["Operations"] = ["Storage", "Conversations", "Channels"], // counts and watches over both
        ["Conversations"] = ["Storage", "Privacy", "Operations"],
        ["Channels"] = ["Storage", "Privacy", "Operations", "Conversations"],
        ["LocalHelp"] = ["Storage", "Privacy", "Operations", "Conversations", "Channels"],
        ["Handoff"] = ["Storage", "Privacy", "Operations", "Conversations"],
        ["Community"] = ["Storage", "Privacy", "Operations", "Conversations"],
        ["CommandLine"] = ["Storage", "Privacy", "Operations", "Conversations", "Channels", "Handoff", "LocalHelp", "Community"],
    };

    // The line's public address is a setting of the channels that the content shows.
    private static readonly string[] Exceptions = ["Conversations/ContentFiles.cs > Channels"];

    private static readonly string[] NotForTheBrain =
        ["Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.Data", "Npgsql", "Dapper", "System.Net", "System.Data", "System.Diagnostics.Process", "ThrivingFamilies.Bot"];

    private static string Service => Path.Combine(Repository.Root, "src", "ThrivingFamilies.Bot");

    private static IEnumerable<string> Rooms => Directory.EnumerateDirectories(Service).Where(HoldsCode).Select(folder => Path.GetFileName(folder)!);

    [Fact]
    public void Every_room_of_the_service_is_entered_here() => Assert.Equal(MayKnow.Keys.Order(), Rooms.Order());

    [Fact]
    public void A_room_knows_only_the_rooms_that_it_may()
    {
        var strangers = Rooms.SelectMany(room => SourcesOf(room).SelectMany(file => RoomsNamedIn(file).Where(other => other != room && !MayKnow[room].Contains(other))
            .Select(other => $"{Path.GetRelativePath(Service, file).Replace('\\', '/')} > {other}")));

        Assert.Equal(Exceptions, strangers.Order());
    }

    [Fact]
    public void The_brain_knows_no_service_no_web_no_network_and_no_database()
    {
        var references = typeof(Brain).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(references, name => NotForTheBrain.Any(taboo => name.StartsWith(taboo, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_brain_reads_no_clock_and_draws_no_lots_of_its_own()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "ThrivingFamilies.Dialogs"), "*.cs", SearchOption.AllDirectories).Where(IsSource);

        Assert.DoesNotContain(sources, file => Ambient().IsMatch(File.ReadAllText(file)));
    }

    private static bool HoldsCode(string folder) => Path.GetFileName(folder) is not ("bin" or "obj") && Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any();

    private static IEnumerable<string> SourcesOf(string room) => Directory.EnumerateFiles(Path.Combine(Service, room), "*.cs", SearchOption.AllDirectories);

    private static bool IsSource(string file) => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static IEnumerable<string> RoomsNamedIn(string file) =>
        RoomName().Matches(File.ReadAllText(file)).Select(match => match.Groups["room"].Value).Where(MayKnow.ContainsKey).Distinct();

    // A using directive, or a name that is written out: Storage.Database, ThrivingFamilies.Bot.Storage.Database.
    [GeneratedRegex(@"(?<![.\w])(?:ThrivingFamilies\.Bot\.(?<room>[A-Z]\w+)|(?<room>[A-Z]\w+)\.[A-Z])", RegexOptions.ExplicitCapture)]
    private static partial Regex RoomName();

    [GeneratedRegex(@"TimeProvider\.System|RandomNumberGenerator|Stopwatch|Environment\.TickCount|Guid\.New|Random\.Shared")]
    private static partial Regex Ambient();
}
