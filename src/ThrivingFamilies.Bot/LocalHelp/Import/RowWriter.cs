using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Writes a record as it is stored; the same fields give the same bytes, whatever format they came from.</summary>
internal sealed class RowWriter
{
    private static readonly HashSet<string> Numbers =
        ["latitude", "longitude", "minimum_age", "maximum_age", "amount", "year_incorporated", "extension", "timezone", "count", "interval"];

    private readonly ArrayBufferWriter<byte> buffer = new(4096);

    private static JsonWriterOptions Plain => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public StoredRow Write(Record record)
    {
        buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(buffer, Plain);
        record.Sort();
        writer.WriteStartObject();
        foreach (var (name, value) in record.Fields)
            Write(writer, name, value);
        writer.WriteEndObject();
        writer.Flush();
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(buffer.WrittenSpan, hash);
        return new(record.Kind, record["id"]!, record["source_id"], record["organization_id"], record["service_id"], record["location_id"],
            Other(record), BinaryPrimitives.ReadInt64BigEndian(hash), Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static string? Other(Record record) => record.Kind switch
    {
        "phones" or "schedules" or "holiday_schedules" => record["service_at_location_id"] ?? record["contact_id"],
        "contacts" => record["service_at_location_id"],
        "languages" => record["phone_id"],
        "attributes" => record["link_id"],
        "metadata" => record["resource_id"],
        "taxonomy_terms" => record["parent_id"],
        _ => null,
    };

    private static void Write(Utf8JsonWriter writer, string name, FieldValue value)
    {
        writer.WritePropertyName(name);
        if (value.IsJson)
            writer.WriteRawValue(value.Text, skipInputValidation: true);
        else if (Numbers.Contains(name) && IsPlainNumber(value.Text))
            writer.WriteRawValue(Number(value.Text), skipInputValidation: true);
        else
            writer.WriteStringValue(value.Text);
    }

    private static bool IsPlainNumber(string text) => text.Length <= 20 && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
        && !(text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1])); // an extension "042" is no number

    private static string Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
