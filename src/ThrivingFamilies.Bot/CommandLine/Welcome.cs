using Spectre.Console;
using ThrivingFamilies.Bot.Channels.Sms;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary>What an operator sees when the line is up: what to open.</summary>
internal static class Welcome
{
    public static void Print(WebApplication app)
    {
        var address = app.Urls.FirstOrDefault() ?? "http://localhost:5080";
        AnsiConsole.MarkupLineInterpolated($"[green]The line is open.[/] {address}");
        if (app.Environment.IsDevelopment())
            AnsiConsole.MarkupLineInterpolated($"  Text it from a phone on the screen:  [bold]{address}/try[/]");
        if (!app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<TwilioOptions>>().Value.IsConfigured)
            AnsiConsole.MarkupLine("  No carrier is set up: real phones are not reached. See docs/operating.md.");
        AnsiConsole.MarkupLineInterpolated($"  Is it well?  {address}/health/ready   Figures: {address}/metrics   Stop: Ctrl+C");
    }
}
