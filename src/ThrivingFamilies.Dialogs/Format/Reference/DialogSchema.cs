using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Steps.Kinds;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Format.Reference;

/// <summary>The JSON Schema (draft 7) by which editors complete and check dialogs, made from the step types.</summary>
internal static class DialogSchema
{
    private const string NamePattern = "^[a-z0-9_-]+$";
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write() => new JsonObject
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["title"] = "A dialog",
        ["description"] = "Made from the step types; do not edit. See dialog-reference.md.",
        ["type"] = "object",
        ["required"] = new JsonArray(Dialog.FirstBlock),
        ["properties"] = Properties(DialogReader.Header, new KeyValuePair<string, JsonNode?>(Dialog.FirstBlock, Of("block", "The block in which the dialog begins."))),
        ["additionalProperties"] = Of("block"),
        ["definitions"] = Definitions(),
    }.ToJsonString(Options) + "\n";

    private static JsonObject Definitions() => new()
    {
        ["block"] = new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = Of("step") },
        ["step"] = new JsonObject { ["anyOf"] = new JsonArray([new JsonObject { ["const"] = "end" }, .. StepTypes.All.Select(Step)]) },
        ["name"] = new JsonObject { ["type"] = "string", ["pattern"] = NamePattern },
        ["sentence"] = new JsonObject { ["type"] = new JsonArray("string", "number"), ["minLength"] = 1 },
        ["wordings"] = AnyOf(Of("sentence"), ListOf(Of("sentence"))),
        ["words"] = AnyOf(Of("wordings"), ByLanguage(Of("wordings"))),
        ["choice"] = AnyOf(Of("wordings"), Choice()),
    };

    private static JsonObject Step(StepType type) => new()
    {
        ["type"] = "object",
        ["description"] = type.What,
        ["required"] = new JsonArray([type.Key, .. type.Fields.Where(field => field.Required).Select(field => field.Name)]),
        ["properties"] = Properties(type.Fields, new KeyValuePair<string, JsonNode?>(type.Key, Described(Value(type.Value), type.What))),
        ["additionalProperties"] = false,
    };

    private static JsonObject Properties(IEnumerable<Field> fields, KeyValuePair<string, JsonNode?> first)
    {
        var properties = new JsonObject { first };
        foreach (var field in fields)
            properties[field.Name] = Described(Value(field.Shape), field.What);
        return properties;
    }

    private static JsonObject Choice()
    {
        var choice = ByLanguage(Of("wordings"));
        choice["properties"] = new JsonObject
        {
            ["go"] = Of("name", "Where this choice leads."),
            ["call"] = Of("name", "What this choice goes through and comes back from."),
            ["say"] = Of("words", "Said when it is chosen."),
            ["topic"] = Described(Value(Shape.Names), "Topics that mean this choice; its own name is one anyway."),
            ["also"] = Described(ByLanguage(ListOf(Of("sentence"))), "More words that mean it, by language."),
        };
        return choice;
    }

    private static JsonObject Value(Shape shape) => shape switch
    {
        Shape.Nothing => new() { ["type"] = "null" },
        Shape.Words => Of("words"),
        Shape.OptionalWords => AnyOf(new JsonObject { ["type"] = "null" }, Of("words")),
        Shape.Names => AnyOf(Of("name"), ListOf(Of("name"))),
        Shape.Texts => Of("wordings"),
        Shape.Number => new() { ["type"] = "integer" },
        Shape.Flag => new() { ["type"] = "boolean" },
        Shape.Span => new() { ["type"] = "string", ["pattern"] = "^[0-9]+ (minute|hour|day|week)s?$" },
        Shape.Values => new() { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean", "null") } },
        Shape.Choices => new() { ["type"] = "object", ["minProperties"] = 1, ["maxProperties"] = 9, ["propertyNames"] = Of("name"), ["additionalProperties"] = Of("choice") },
        Shape.Cases => new() { ["type"] = "object", ["minProperties"] = 1, ["additionalProperties"] = Of("name") },
        Shape.Kind => new() { ["enum"] = new JsonArray([.. AnswerKinds.All.Select(kind => (JsonNode)kind.Name)]) },
        Shape.Link => new() { ["type"] = "string", ["format"] = "uri" },
        _ => Of("name"),
    };

    private static JsonObject ByLanguage(JsonObject value) => new()
    {
        ["type"] = "object",
        ["minProperties"] = 1,
        ["patternProperties"] = new JsonObject { ["^[a-z]{2,3}(-[A-Za-z0-9]+)*$"] = value },
    };

    private static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["minItems"] = 1, ["items"] = item };

    private static JsonObject AnyOf(params JsonNode?[] schemas) => new() { ["anyOf"] = new JsonArray(schemas) };

    /// <summary>Draft 7 ignores what stands beside a $ref, so the description goes around it.</summary>
    private static JsonObject Of(string definition, string? what = null)
    {
        var reference = new JsonObject { ["$ref"] = $"#/definitions/{definition}" };
        return what is null ? reference : Described(reference, what);
    }

    private static JsonObject Described(JsonObject schema, string what) =>
        schema.ContainsKey("$ref") ? new() { ["description"] = what, ["allOf"] = new JsonArray(schema) } : new(schema.DeepClone().AsObject().Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())).Prepend(KeyValuePair.Create<string, JsonNode?>("description", what)));
}
