using System.Globalization;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Bot.Tests.Support.Carrier;

namespace ThrivingFamilies.Bot.Tests.Faults;

/// <summary>Texts the line in small bursts, and waits for the answer of a burst's last text before the next burst.</summary>
internal sealed class Person(string number, Sender sender, FakeCarrier carrier, Random chance)
{
    private readonly List<string> acknowledged = [];

    public string Number => number;

    /// <summary>What the line has acknowledged, in the order in which it was sent.</summary>
    public IReadOnlyList<string> Acknowledged => acknowledged;

    public async Task TextAsync(int texts, CancellationToken stop)
    {
        await sender.BringAsync(number, "hi"); // is greeted and asked; from the next text on the line says back what it heard
        while (acknowledged.Count < texts && !stop.IsCancellationRequested)
        {
            for (var burst = chance.Next(1, 4); burst > 0; burst--)
                await BringNextAsync();
            while (!HasAnswer(acknowledged[^1]) && !stop.IsCancellationRequested)
                await Task.Delay(20, CancellationToken.None);
        }
    }

    public bool HasAllAnswers() => acknowledged.Count == 0 || HasAnswer(acknowledged[^1]);

    /// <returns>What is wrong with what this person got; empty when each text was answered once and in order.</returns>
    public IEnumerable<string> Complaints()
    {
        var messages = carrier.To(number).Select(message => message.Body).ToArray();
        var heard = messages.Select(EchoContent.HeardIn).OfType<string>().ToArray();
        var last = number[^4..];
        foreach (var lost in acknowledged.Except(heard))
            yield return $"lost: {last} {lost}";
        foreach (var twice in heard.GroupBy(text => text).Where(group => group.Count() > 1))
            yield return $"answered {twice.Count()} times: {last} {twice.Key}";
        if (!heard.Distinct().SequenceEqual(heard.Distinct().OrderBy(NumberOf)))
            yield return $"out of order: {last} {string.Join(", ", heard)}";
        // The greeting, and one question after each text: nothing twice that does not say what it answers either.
        var questions = messages.Count(text => text == "Next?");
        if (questions != acknowledged.Count + 1)
            yield return $"{questions} questions for {acknowledged.Count + 1} texts: {last}";
        if (messages.Length != messages.Distinct().Count() + questions - 1 + (heard.Length - heard.Distinct().Count()))
            yield return $"greeted twice: {last} {string.Join(" | ", messages)}";
    }

    private async Task BringNextAsync()
    {
        var text = "nr " + (acknowledged.Count + 1).ToString(CultureInfo.InvariantCulture);
        await sender.BringAsync(number, text);
        acknowledged.Add(text);
    }

    private bool HasAnswer(string text) => carrier.To(number).Any(message => EchoContent.HeardIn(message.Body) == text);

    private static int NumberOf(string text) => int.Parse(text.AsSpan(3), CultureInfo.InvariantCulture);
}
