using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ThrivingFamilies.Dialogs.Understanding.Topics;

/// <summary>Reads the YAML of one <see cref="ExampleFile"/>; mistakes are collected with their line and mend.</summary>
internal sealed class ExampleReader(string fileName, ICollection<string> problems)
{
    private const string ParentKey = "parent";

    public string? Parent { get; private set; }

    public List<(string, string)> Texts { get; } = [];

    public void Read(string yaml)
    {
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            parser.Consume<MappingStart>();
            while (!parser.TryConsume<MappingEnd>(out _))
                ReadEntry(parser);
        }
        catch (YamlException error)
        {
            Report(error.Start, $"{error.Message} Write 'en:' and 'es:', each with a list of texts.");
        }
    }

    private void ReadEntry(Parser parser)
    {
        var key = parser.Consume<Scalar>();
        if (key.Value == ParentKey)
            Parent = parser.Consume<Scalar>().Value;
        else if (key.Value is "en" or "es")
            ReadTexts(parser, key.Value);
        else
            Skip(parser, key);
    }

    private void ReadTexts(Parser parser, string language)
    {
        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            var text = parser.Consume<Scalar>();
            if (string.IsNullOrWhiteSpace(text.Value))
                Report(text.Start, "An example is empty. Write the text, or remove the line.");
            else
                Texts.Add((language, text.Value));
        }
    }

    private void Skip(Parser parser, Scalar key)
    {
        Report(key.Start, $"'{key.Value}' is not known here. Use 'en', 'es' or '{ParentKey}'.");
        parser.SkipThisAndNestedEvents();
    }

    private void Report(Mark at, string problem) => problems.Add($"{fileName}:{at.Line}: {problem}");
}
