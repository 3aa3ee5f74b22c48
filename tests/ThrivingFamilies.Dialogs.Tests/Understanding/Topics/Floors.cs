using System.Text.Json;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Topics;

/// <summary>The figures last reached, in <c>floors.json</c> beside this file. They may only rise.</summary>
internal static class Floors
{
    public static double Of(string name)
    {
        using var floors = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "floors.json")));
        return floors.RootElement.GetProperty(name).GetDouble();
    }

    public static void Hold(string name, double reached, string details) =>
        Assert.True(reached >= Of(name), FormattableString.Invariant($"{name} fell to {reached:0.000}, its floor is {Of(name):0.000}.\n{details}"));
}
