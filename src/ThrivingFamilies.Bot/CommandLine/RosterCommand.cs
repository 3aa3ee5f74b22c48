using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using ThrivingFamilies.Bot.Channels.Sms;
using ThrivingFamilies.Bot.Handoff.Roster;
using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary><c>roster</c>: who can be handed a family, and when. Exits 0; 1 when it was refused, with the mend.</summary>
internal static class RosterCommand
{
    public static Command Build() =>
        new("roster", "Who can be handed a family, and when. A running line sees a change at once.") { Add(), List(), ShiftOf(), Duty("off"), Duty("on"), Day(), Remove(), Import() };

    private static Command Add()
    {
        Option<string> name = new("--name") { Description = "As families read it.", Required = true }, phone = new("--phone") { Description = "+18165550100", Required = true };
        var languages = new Option<string>("--languages") { Description = "en,es; the preferred one first.", Required = true };
        Option<string?> skills = new("--skills") { Description = "crisis,new_parents,kinship,benefits …" }, role = new("--role") { Description = "worker, backup or supervisor." };
        Option<string?> shift = new("--shift") { Description = ShiftReader.Example }, zone = new("--time-zone") { Description = "America/Chicago; the line's own unless said." };
        Option<string?> capacity = new("--capacity") { Description = "Families at once, 3 unless said." }, team = new("--team");
        Option<bool> always = new("--always") { Description = "On duty day and night." }, peer = new("--peer") { Description = "A peer mentor." };
        var command = new Command("add", "Puts somebody on the roster, or changes who has that number.") { name, phone, languages, skills, role, shift, zone, capacity, team, always, peer };
        command.SetAction((parsed, _) => RunAsync(async (book, services) =>
        {
            var worker = RosterReader.Read(new Dictionary<string, string>
            {
                ["name"] = parsed.GetValue(name)!,
                ["phone"] = parsed.GetValue(phone)!,
                ["languages"] = parsed.GetValue(languages)!,
                ["skills"] = parsed.GetValue(skills) ?? "",
                ["role"] = parsed.GetValue(role) ?? "",
                ["shift"] = parsed.GetValue(shift) ?? "",
                ["time_zone"] = parsed.GetValue(zone) ?? "",
                ["capacity"] = parsed.GetValue(capacity) ?? "",
                ["team"] = parsed.GetValue(team) ?? "",
                ["always"] = parsed.GetValue(always) ? "yes" : "",
                ["peer"] = parsed.GetValue(peer) ? "yes" : "",
            });
            await book.AddAsync(worker, LineAddress(services));
            Console.WriteLine($"{worker.Name} is on the roster{(worker is { IsAlways: false, Shifts.Count: 0 } ? ", and off duty until they text ON or get a --shift" : "")}.");
        }));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Shows the roster: who is on duty now, and the last four digits of each number.");
        command.SetAction((_, _) => RunAsync(async (book, services) =>
        {
            var clock = services.GetRequiredService<TimeProvider>();
            var duty = await book.DutyBookAsync(TimeZoneInfo.FindSystemTimeZoneById(services.GetRequiredService<IOptions<Conversations.LineOptions>>().Value.TimeZone is { Length: > 0 } zone ? zone : "America/Chicago"));
            foreach (var (worker, phone) in await book.ListAsync())
                Console.WriteLine($"{worker.Name}\t...{phone[^Math.Min(4, phone.Length)..]}\t{worker.Languages}\t{worker.Skills}\t{worker.Role}{(worker.Peer == 1 ? ", peer" : "")}\t{(duty.IsOn(worker, clock.GetUtcNow()) ? "on duty" : "off duty")}");
        }));
        return command;
    }

    private static Command ShiftOf()
    {
        var who = Who();
        var shift = new Argument<string>("shift") { Description = $"{ShiftReader.Example}; it takes the place of the earlier ones." };
        var command = new Command("shift", "Sets somebody's weekly hours.") { who, shift };
        command.SetAction((parsed, _) => RunAsync(async (book, _) =>
        {
            var shifts = ShiftReader.Read(parsed.GetValue(shift)!);
            await book.ShiftAsync((await FindAsync(book, parsed.GetValue(who)!)).Id, shifts);
        }));
        return command;
    }

    private static Command Duty(string duty)
    {
        var who = Who();
        var command = new Command(duty, duty == "off" ? "Takes somebody off duty until they text ON." : "Puts somebody on duty until they text OFF.") { who };
        command.SetAction((parsed, _) => RunAsync(async (book, _) => await book.DutyAsync((await FindAsync(book, parsed.GetValue(who)!)).Id, duty)));
        return command;
    }

    private static Command Day()
    {
        var date = new Argument<string>("date") { Description = "2026-12-25" };
        Option<string?> who = new("--who") { Description = "A name or number; everybody unless said." }, hours = new("--hours") { Description = "10:00-14:00; nobody works unless said." };
        var command = new Command("day", "Sets the hours of one day: a holiday, or an exception.") { date, who, hours };
        command.SetAction((parsed, _) => RunAsync(async (book, _) =>
        {
            if (!DateOnly.TryParseExact(parsed.GetValue(date), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                throw new FormatException($"\"{parsed.GetValue(date)}\" is not a date: write e.g. 2026-12-25.");
            (int From, int Until)? open = parsed.GetValue(hours) is { } text ? ShiftReader.ReadHours(text) : null;
            await book.DayAsync(parsed.GetValue(who) is { } name ? (await FindAsync(book, name)).Id : null, day, open);
        }));
        return command;
    }

    private static Command Remove()
    {
        var who = Who();
        var command = new Command("remove", "Takes somebody off the roster; refused while a family is with them.") { who };
        command.SetAction((parsed, _) => RunAsync(async (book, _) =>
        {
            var worker = await FindAsync(book, parsed.GetValue(who)!);
            if (!await book.RemoveAsync(worker))
                throw new FormatException($"{worker.Name} still has a family. They text DONE or PASS TO a colleague first.");
        }));
        return command;
    }

    private static Command Import()
    {
        var path = new Argument<FileInfo>("path") { Description = "CSV with the columns name, phone, languages, and if you like skills, role, peer, team, capacity, time_zone, always, shift." };
        var command = new Command("import", "Puts everybody in a CSV file on the roster; whoever has that number already is changed.") { path };
        command.SetAction((parsed, _) => RunAsync(async (book, services) =>
        {
            var file = parsed.GetValue(path)!;
            using var text = file.OpenText();
            var workers = RosterFile.Read(text, file.Name);
            foreach (var worker in workers)
                await book.AddAsync(worker, LineAddress(services));
            Console.WriteLine($"{workers.Count} people are on the roster.");
        }));
        return command;
    }

    private static Argument<string> Who() => new("who") { Description = "A name, or a phone number." };

    private static async Task<Worker> FindAsync(RosterBook book, string who)
    {
        var people = await book.ListAsync();
        var found = people.Where(person => person.Worker.Name.Equals(who, StringComparison.OrdinalIgnoreCase) || (who.Any(char.IsAsciiDigit) && person.Phone == RosterReader.Phone(who))).ToArray();
        return found.Length switch
        {
            1 => found[0].Worker,
            0 => throw new FormatException($"Nobody called \"{who}\" is on the roster. There are: {string.Join(", ", people.Select(person => person.Worker.Name))}."),
            _ => throw new FormatException($"{found.Length} people are called \"{who}\": name them by their number."),
        };
    }

    private static string LineAddress(IServiceProvider services)
    {
        var twilio = services.GetRequiredService<IOptions<TwilioOptions>>().Value;
        return twilio.IsConfigured ? twilio.From ?? "" : LoopbackCarrier.LineNumber;
    }

    private static async Task<int> RunAsync(Func<RosterBook, IServiceProvider, Task> work)
    {
        var builder = LineApplication.CreateBuilder([]);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        try
        {
            await app.Services.GetRequiredService<Migrator>().ApplyAsync();
            await app.Services.GetRequiredService<Privacy.KeyRingCheck>().RunAsync();
            await work(app.Services.GetRequiredService<RosterBook>(), app.Services);
            return 0;
        }
        catch (Exception error) when (error is FormatException || StartUp.Explain(error) is not null)
        {
            Console.Error.WriteLine(StartUp.Explain(error) ?? error.Message);
            return 1;
        }
    }
}
