using System.Security.Cryptography;
using System.Text;
using ThrivingFamilies.Bot.Privacy;

namespace ThrivingFamilies.Bot.Tests.Privacy;

public sealed class VaultTests
{
    private readonly Vault vault = new(KeyRing.LoadOrCreate(Path.Combine(Directory.CreateTempSubdirectory("line-test-").FullName, "keyring.json"), TimeProvider.System));

    [Theory]
    [InlineData("")]
    [InlineData("¿Estás ahí? 😊")]
    public void What_was_sealed_opens_for_the_same_place(string text) =>
        Assert.Equal(text, vault.Open(vault.Seal(text, 7, SealedFor.Message), 7, SealedFor.Message));

    [Fact]
    public void It_opens_in_no_other_conversation_and_for_no_other_purpose()
    {
        var box = vault.Seal("hi", 7, SealedFor.Message);

        Assert.ThrowsAny<CryptographicException>(() => vault.Open(box, 8, SealedFor.Message));
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(box, 7, SealedFor.Session));
    }

    [Fact]
    public void A_changed_or_shortened_box_does_not_open()
    {
        var box = vault.Seal("hi", 7, SealedFor.Message);
        for (var i = 0; i < box.Length; i++)
        {
            var changed = box.ToArray();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => vault.Open(changed, 7, SealedFor.Message));
            Assert.ThrowsAny<CryptographicException>(() => vault.Open(box[..i], 7, SealedFor.Message));
        }
    }

    [Fact]
    public void The_same_words_never_look_the_same_twice()
    {
        var boxes = Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(vault.Seal("hi", 7, SealedFor.Message))).ToArray();

        Assert.Equal(boxes.Distinct(), boxes);
    }

    [Fact]
    public void A_number_is_found_by_a_hash_that_nobody_without_the_key_can_make()
    {
        Assert.Equal(vault.Hash("+15555550111"), vault.Hash("+15555550111"));
        Assert.NotEqual(vault.Hash("+15555550111"), vault.Hash("+15555550112"));
        Assert.NotEqual(SHA256.HashData(Encoding.UTF8.GetBytes("+15555550111")), vault.Hash("+15555550111"));
    }
}
