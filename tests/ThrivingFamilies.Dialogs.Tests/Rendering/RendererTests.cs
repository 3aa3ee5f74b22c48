using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Rendering;

namespace ThrivingFamilies.Dialogs.Tests.Rendering;

public sealed class RendererTests
{
    private static readonly Choice[] Two = [new("family", "My family"), new("nobody", "No one")];

    [Fact]
    public void On_a_phone_choices_are_numbered_in_the_text()
    {
        var message = Renderer.Render(ChannelKind.Sms, "Who?", Two, null, false);

        Assert.Equal("Who?\n1 My family\n2 No one", message.Text);
        Assert.Equal(Two, message.Choices);
    }

    [Fact]
    public void On_the_web_choices_are_buttons() =>
        Assert.Equal("Who?", Renderer.Render(ChannelKind.Web, "Who?", Two, null, false).Text);

    [Fact]
    public void More_choices_than_keys_are_listed_in_words()
    {
        var many = Enumerable.Range(1, 10).Select(i => new Choice($"c{i}", $"Choice {(char)('A' + i)}")).ToArray();

        Assert.Equal("Which?\nChoice B, Choice C, Choice D, Choice E, Choice F, Choice G, Choice H, Choice I, Choice J, Choice K", Renderer.Render(ChannelKind.Sms, "Which?", many, null, false).Text);
    }

    [Fact]
    public void A_link_is_written_out_on_a_phone_and_a_button_on_the_web()
    {
        var link = new Link("Open the map", "https://example.org/map");

        Assert.Equal("Near you: https://example.org/map", Renderer.Render(ChannelKind.Sms, "Near you:", [], link, false).Text);
        Assert.Equal(("Near you:", link), (Renderer.Render(ChannelKind.Web, "Near you:", [], link, false).Text, Renderer.Render(ChannelKind.Web, "Near you:", [], link, false).Link));
    }
}
