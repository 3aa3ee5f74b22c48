using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace ThrivingFamilies.Bot.Tests.Support.Carrier;

/// <summary>Checks requests against the published description (OpenAPI) of the carrier's Messages resource.</summary>
internal sealed class MessagesDescription
{
    public const string File = "twilio/twilio_api_v2010_messages_only.json";

    private const string Path = "/2010-04-01/Accounts/{AccountSid}/Messages.json";

    private readonly JsonElement operations;

    private MessagesDescription(JsonElement operations) => this.operations = operations;

    /// <returns>Null when the shared data is absent: the fake carrier then checks no more than what it needs itself.</returns>
    public static MessagesDescription? Find()
    {
        if (Repository.FindSharedData(File) is not { } path)
            return null;
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        return new MessagesDescription(json.RootElement.GetProperty("paths").GetProperty(Path).Clone());
    }

    /// <returns>What is wrong with a request; empty when it is as described.</returns>
    public IReadOnlyList<string> Problems(string method, string accountSid, IEnumerable<KeyValuePair<string, string>> query, IEnumerable<KeyValuePair<string, string>> form)
    {
        if (!operations.TryGetProperty(method.ToLowerInvariant(), out var operation))
            return [$"{method} is not an operation of {Path}"];
        var problems = new List<string>();
        var parameters = operation.GetProperty("parameters").EnumerateArray().ToArray();
        problems.AddRange(Problems(accountSid, "AccountSid", parameters.Single(p => p.GetProperty("in").GetString() == "path").GetProperty("schema")));
        var known = parameters.Where(p => p.GetProperty("in").GetString() == "query").ToDictionary(Name, p => p.GetProperty("schema"));
        problems.AddRange(query.SelectMany(pair => Problems(pair, known, "query parameter")));
        if (operation.TryGetProperty("requestBody", out var body))
            problems.AddRange(BodyProblems(body, [.. form]));
        return problems;
    }

    private static string Name(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

    private static IEnumerable<string> BodyProblems(JsonElement body, KeyValuePair<string, string>[] form)
    {
        var schema = body.GetProperty("content").GetProperty("application/x-www-form-urlencoded").GetProperty("schema");
        var known = schema.GetProperty("properties").EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        foreach (var problem in form.SelectMany(pair => Problems(pair, known, "form field")))
            yield return problem;
        foreach (var name in schema.GetProperty("required").EnumerateArray().Select(item => item.GetString()!))
        {
            if (!form.Any(pair => pair.Key == name))
                yield return $"the required form field {name} is missing";
        }
        // What the description says in words only: a sender, and content.
        if (!form.Any(pair => pair.Key is "From" or "MessagingServiceSid"))
            yield return "From or MessagingServiceSid is missing";
        if (!form.Any(pair => pair.Key is "Body" or "MediaUrl" or "ContentSid"))
            yield return "Body, MediaUrl or ContentSid is missing";
    }

    private static IEnumerable<string> Problems(KeyValuePair<string, string> pair, Dictionary<string, JsonElement> known, string what) =>
        known.TryGetValue(pair.Key, out var schema) ? Problems(pair.Value, pair.Key, schema) : [$"{pair.Key} is not a {what}"];

    private static IEnumerable<string> Problems(string value, string name, JsonElement schema)
    {
        if (schema.TryGetProperty("minLength", out var least) && value.Length < least.GetInt32())
            yield return $"{name} is shorter than {least}";
        if (schema.TryGetProperty("maxLength", out var most) && value.Length > most.GetInt32())
            yield return $"{name} is longer than {most}";
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value, pattern.GetString()!, RegexOptions.NonBacktracking))
            yield return $"{name} does not match {pattern}";
        var type = schema.TryGetProperty("type", out var named) ? named.GetString() : null; // a reference to a list of words has none
        if (type == "integer" && !IsIntegerIn(value, schema))
            yield return $"{name} is not an integer in its range";
        if (type == "boolean" && value is not ("true" or "false"))
            yield return $"{name} is neither true nor false";
        if (schema.TryGetProperty("format", out var format) && !IsOfFormat(value, format.GetString()!))
            yield return $"{name} is not a {format}";
    }

    private static bool IsIntegerIn(string value, JsonElement schema) =>
        long.TryParse(value, out var number)
        && (!schema.TryGetProperty("minimum", out var least) || number >= least.GetInt64())
        && (!schema.TryGetProperty("maximum", out var most) || number <= most.GetInt64());

    private static bool IsOfFormat(string value, string format) => format switch
    {
        "uri" => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !uri.Host.Contains('_', StringComparison.Ordinal),
        "phone-number" => value.Length > 3 && value[0] == '+' ? value.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 : value.All(char.IsAsciiLetterOrDigit),
        _ => true,
    };
}
