using System.CommandLine;
using Microsoft.Extensions.Options;
using Spectre.Console;
using ThrivingFamilies.Bot.Privacy;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary><c>keys rotate</c>: a fresh key for what is written from now on.</summary>
internal static class KeysCommand
{
    public static Command Build()
    {
        var rotate = new Command("rotate", "Adds a key that seals from the next start on; earlier keys stay, to open what they sealed.");
        rotate.SetAction(_ => Rotate());
        return new Command("keys", "The key ring (Privacy__KeyRing).") { rotate };
    }

    private static int Rotate()
    {
        using var app = LineApplication.CreateBuilder([]).Build();
        var path = app.Services.GetRequiredService<IOptions<PrivacyOptions>>().Value.KeyRing;
        if (!File.Exists(path))
        {
            AnsiConsole.MarkupLineInterpolated($"[red]There is no key ring at {path}.[/] The first start makes one; or set Privacy__KeyRing to where it is.");
            return 1;
        }
        var id = KeyRing.Rotate(path, TimeProvider.System);
        AnsiConsole.WriteLine($"Key {id} seals from the next start on. Copy {path} to every replica, restart them, and back the file up apart from the database.");
        return 0;
    }
}
