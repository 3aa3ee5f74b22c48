using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Channels;
using ThrivingFamilies.Dialogs;
using ThrivingFamilies.Dialogs.Help;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>The folder <c>dialogs/</c>: beside the program, or, while developing, the one in the working directory.</summary>
internal sealed class ContentFiles(IHostEnvironment host, IOptions<LineOptions> line, IOptions<PublicOptions> outside, IHelpFinder? finder = null)
{
    public string Folder { get; } = FolderOf(host.IsDevelopment());

    public Brain Load() => Brain.Load(Folder, Overrides()) is var brain && finder is not null ? brain.LookingIn(finder) : brain;

    /// <summary>Changes whenever a file does.</summary>
    public long Stamp()
    {
        var stamp = 17L;
        foreach (var file in Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            stamp = unchecked((stamp * 31) + File.GetLastWriteTimeUtc(file).Ticks + StringComparer.Ordinal.GetHashCode(file));
        return stamp;
    }

    /// <summary>The same folder, for commands that need nothing else of the service: putting it together takes longer than reading the content.</summary>
    public static string FolderInUse() =>
        FolderOf(Environments.Development.Equals(Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"), StringComparison.OrdinalIgnoreCase));

    private static string FolderOf(bool isDevelopment)
    {
        var here = Path.Combine(Directory.GetCurrentDirectory(), "dialogs");
        return isDevelopment && File.Exists(Path.Combine(here, "line.yaml")) ? here : Path.Combine(AppContext.BaseDirectory, "dialogs");
    }

    private Dictionary<string, string> Overrides()
    {
        var values = new Dictionary<string, string>();
        if (line.Value.TimeZone is { Length: > 0 } zone)
            values["time_zone"] = zone;
        if (line.Value.Name is { Length: > 0 } name)
            values["name"] = name;
        if (outside.Value.BaseUrl is { } origin)
            values["base_url"] = origin.OriginalString.TrimEnd('/');
        return values;
    }
}
