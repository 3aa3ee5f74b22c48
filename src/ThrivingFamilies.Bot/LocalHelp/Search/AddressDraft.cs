namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>An address while the index is made.</summary>
/// <param name="Line">As it is shown.</param>
/// <param name="State">Two letters.</param>
/// <param name="Zip">Five digits.</param>
internal sealed record AddressDraft(string Line, string? City, string? State, string? Zip)
{
    public static AddressDraft Of(Func<string, string?> text)
    {
        var (city, state) = (text("city"), States.Code(text("state_province")));
        var zip = text("postal_code") is { Length: >= 5 } code && code.AsSpan(0, 5).IndexOfAnyExceptInRange('0', '9') < 0 ? code[..5] : null;
        var line = string.Join(", ", new[] { text("address_1"), text("address_2"), city }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return new(line, city, state, zip);
    }
}
