using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Conversations;

public sealed class ReservedWordsTests
{
    private static readonly string[] OptOutWords =
    [
        "STOP", "stop", " Stop. ", "STOP!!", "StopAll", "stop all", "UNSUBSCRIBE", "Cancel", "END", "quit", "Revoke", "OPTOUT", "opt out", "Opt-out", "ARRET", "arrêt", "REMOVE",
        "ALTO", "¡Alto!", "parar", "PARE", "Detener", "CANCELAR", "Baja", "salir", "TERMINAR", "no más", "NO MAS", "no mas.",
    ];

    private static readonly string[] HelpWords = ["HELP", "help", "Help!", "INFO", "AYUDA", "¡ayuda!", "Auxilio"];

    private static readonly string[] FreeWords = ["para", "PARA", "menu", "back", "person", "done", "listo", "1", "no", "stop it", "dont stop", "the end", "help me", "parada", "i cant stop crying"];

    [Theory]
    [OnEachDatabase]
    public async Task Every_opt_out_word_in_both_languages_is_confirmed_once_and_nothing_follows(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        for (var i = 0; i < OptOutWords.Length; i++)
        {
            var phone = line.Phone(Some.PhoneOf(i));
            var confirmation = await phone.AskAsync(OptOutWords[i]);
            var after = await phone.AskAsync("hello?");

            Assert.True(confirmation is [var only] && only.Contains("START", StringComparison.Ordinal), $"\"{OptOutWords[i]}\" was not confirmed, once: {string.Join(" | ", confirmation)}");
            Assert.True(after.Count == 0, $"After \"{OptOutWords[i]}\" something was said: {string.Join(" | ", after)}");
            Assert.NotNull(await line.OptedOutAtAsync(phone.Number));
        }
    }

    [Theory]
    [OnEachDatabase]
    public async Task Every_help_word_gets_the_required_text_and_the_menu(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        for (var i = 0; i < HelpWords.Length; i++)
        {
            var heard = await line.Phone(Some.PhoneOf(i)).AskAsync(HelpWords[i]);

            Assert.True(heard.Any(text => text.Contains("STOP", StringComparison.Ordinal) && text.Contains("ThrivingFamilies", StringComparison.Ordinal) && text.Contains("PERSON", StringComparison.Ordinal)),
                $"\"{HelpWords[i]}\": program, contact and STOP are missing in {string.Join(" | ", heard)}");
            Assert.Contains("1 ", heard[^1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [OnEachDatabase]
    public async Task Words_that_only_look_reserved_opt_nobody_out(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);
        for (var i = 0; i < FreeWords.Length; i++)
        {
            var phone = line.Phone(Some.PhoneOf(i));
            await phone.AskAsync("hi");

            Assert.True((await phone.AskAsync(FreeWords[i])).Count > 0, $"\"{FreeWords[i]}\" was met with silence");
            Assert.Null(await line.OptedOutAtAsync(phone.Number));
        }
    }

    [Theory]
    [OnEachDatabase("please stop texting me")]
    [OnEachDatabase("Please don't text me anymore, thanks")]
    [OnEachDatabase("ya no me escriban por favor")]
    [OnEachDatabase("dejen de mandarme mensajes")]
    public async Task Asking_for_no_more_messages_in_plain_words_is_honoured(Engine engine, string text)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();
        await phone.AskAsync("hi");

        Assert.Single(await phone.AskAsync(text));
        Assert.NotNull(await line.OptedOutAtAsync(phone.Number));
        Assert.Empty(await phone.AskAsync("hello"));
    }

    [Theory]
    [OnEachDatabase("I want it all to stop")]
    [OnEachDatabase("quiero que todo pare")]
    [OnEachDatabase("he wont stop texting me")]
    [OnEachDatabase("please stop texting me i want to die")]
    public async Task Words_of_despair_or_about_somebody_else_are_no_opt_out(Engine engine, string text)
    {
        await using var line = await Line.StartAsync(engine);
        var phone = line.Phone();

        Assert.NotEmpty(await phone.AskAsync(text));
        Assert.Null(await line.OptedOutAtAsync(phone.Number));
    }

    [Theory]
    [OnEachDatabase]
    public async Task Any_doubt_goes_to_safety_first(Engine engine)
    {
        await using var line = await Line.StartAsync(engine, new() { Safety = new() });
        var phone = line.Phone();

        var heard = await phone.AskAsync($"stop texting me. {WatchfulDetector.Danger}");

        Assert.Contains(heard, text => text.Contains("988", StringComparison.Ordinal));
        Assert.Equal(1, await line.CountAsync("safety_notices", "reply_possible = 1"));
        Assert.Null(await line.OptedOutAtAsync(phone.Number));
    }
}
