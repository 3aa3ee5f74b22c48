using FsCheck;
using FsCheck.Fluent;
using ThrivingFamilies.Dialogs.Rendering;

namespace ThrivingFamilies.Dialogs.Tests.Rendering;

public sealed class SmsSplitTests
{
    [Fact]
    public void A_long_text_is_split_after_a_sentence() =>
        Assert.Equal(["One thing at a time.", "Then the next."], SmsSplit.Split("One thing at a time. Then the next.", 24));

    [Fact]
    public void A_short_text_stays_whole() => Assert.Equal(["Hi."], SmsSplit.Split("Hi."));

    [Fact]
    public void A_word_without_end_is_cut_between_whole_characters() =>
        Assert.Equal(["a😀", "😀😀", "b"], SmsSplit.Split("a😀😀😀b", 4));

    [Fact]
    public void No_message_is_too_long_and_no_letter_is_lost() =>
        Prop.ForAll<NonNull<string>, byte>((text, size) =>
        {
            var messages = SmsSplit.Split(text.Get, size + 2);
            return messages.All(message => message.Length <= size + 2) && Letters(string.Concat(messages)) == Letters(text.Get);
        }).QuickCheckThrowOnFailure();

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
