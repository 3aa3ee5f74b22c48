using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Conversations;

/// <summary>What carriers and the law want said (US text programs): at first contact, to HELP and to STOP, in both languages.</summary>
public sealed class RequiredTextsTests
{
    [Theory]
    [InlineData("hi there, can you help with food", new[] { "ThrivingFamilies", "automated", "not a person", "Msg & data rates may apply", "STOP", "HELP", "/privacy" })]
    [InlineData("hola, me pueden ayudar con comida", new[] { "ThrivingFamilies", "automático", "no una persona", "cargos por mensajes y datos", "STOP", "HELP", "/privacy" })]
    public async Task First_contact_says_who_we_are_what_it_costs_and_how_to_stop(string text, string[] required)
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);

        var heard = string.Join('\n', await line.Phone().AskAsync(text));

        Assert.All(required, words => Assert.Contains(words, heard, StringComparison.Ordinal));
        Assert.Contains(Line.PublicUrl.Host + "/privacy", heard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hi there", "HELP", new[] { "ThrivingFamilies", "PERSON", "STOP" })]
    [InlineData("hola, buenas tardes", "AYUDA", new[] { "ThrivingFamilies", "PERSON", "STOP" })]
    [InlineData("hi there", "STOP", new[] { "ThrivingFamilies", "no more messages" })]
    [InlineData("hola, buenas tardes", "ALTO", new[] { "ThrivingFamilies", "ya no recibes mensajes" })]
    public async Task HELP_and_STOP_get_the_text_that_they_must(string greeting, string word, string[] required)
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        var phone = line.Phone();
        await phone.AskAsync(greeting);

        var heard = (await phone.AskAsync(word))[0];

        Assert.All(required, words => Assert.Contains(words, heard, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_name_of_the_line_is_the_operators()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite, new() { Settings = { ["Line:Name"] = "Harbor Street line" } });

        Assert.Contains("Harbor Street line", (await line.Phone().AskAsync("hi"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task HELP_as_the_very_first_text_is_still_told_what_this_is()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);

        var heard = string.Join('\n', await line.Phone().AskAsync("HELP"));

        Assert.Contains("not a person", heard, StringComparison.Ordinal);
        Assert.Contains("/privacy", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_week_away_the_person_hears_again_that_this_is_no_person()
    {
        await using var line = await Line.StartAsync(Engine.Sqlite);
        var phone = line.Phone();
        await phone.AskAsync("hi");

        line.Clock.Leap(TimeSpan.FromDays(8));

        Assert.Contains("not a person", string.Join('\n', await phone.AskAsync("hi")), StringComparison.OrdinalIgnoreCase);
    }
}
