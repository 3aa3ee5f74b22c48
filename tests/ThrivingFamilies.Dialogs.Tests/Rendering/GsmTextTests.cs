using ThrivingFamilies.Dialogs.Rendering;

namespace ThrivingFamilies.Dialogs.Tests.Rendering;

public sealed class GsmTextTests
{
    [Fact]
    public void Typography_alone_does_not_make_a_text_dear() =>
        Assert.Equal("It's \"fine\" - really...", GsmText.Smart("It’s “fine” — really…"));

    [Fact]
    public void A_text_that_needs_its_accents_keeps_its_typography() =>
        Assert.Equal("Mamá… “sí”", GsmText.Smart("Mamá… “sí”"));

    [Fact]
    public void A_plain_text_is_the_same_text()
    {
        const string text = "Nothing to do here.";
        Assert.Same(text, GsmText.Smart(text));
    }
}
