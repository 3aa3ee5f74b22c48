using System.Text.Json;
using ThrivingFamilies.Bot.Privacy;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>Seals and opens what a conversation's rows hold, each value bound to its conversation and its purpose.</summary>
internal sealed class TurnSeal(Vault vault)
{
    public byte[] Hash(string address) => vault.Hash(address);

    public byte[] Address(string address, byte[] hash) => vault.Seal(address, Owner(hash), SealedFor.Address);

    /// <summary>Opens an address and makes sure that it is the one that the row is found by: a mix-up must not become a wrong number.</summary>
    public string OpenAddress(byte[] box, byte[] hash)
    {
        var address = vault.Open(box, Owner(hash), SealedFor.Address);
        return vault.Hash(address).AsSpan().SequenceEqual(hash)
            ? address
            : throw new InvalidOperationException("A conversation's address and its hash disagree; nothing is sent there.");
    }

    public byte[]? Session(Conversation conversation) =>
        conversation.Session is { } json ? vault.Seal(json, conversation.Id, SealedFor.Session) : null;

    public string? OpenSession(byte[]? box, long conversationId) => box is null ? null : vault.Open(box, conversationId, SealedFor.Session);

    public byte[] Message(string text, long conversationId) => vault.Seal(text, conversationId, SealedFor.Message);

    /// <summary>Empty for what the person had deleted.</summary>
    public string OpenMessage(byte[] box, long conversationId) => box.Length == 0 ? "" : vault.Open(box, conversationId, SealedFor.Message);

    public byte[]? Choices(IReadOnlyList<Choice> choices, long conversationId) =>
        choices.Count == 0 ? null : vault.Seal(JsonSerializer.SerializeToUtf8Bytes(choices), conversationId, SealedFor.Choices);

    public IReadOnlyList<Choice> OpenChoices(byte[]? box, long conversationId) =>
        box is null ? [] : JsonSerializer.Deserialize<List<Choice>>(vault.Open(box, conversationId, SealedFor.Choices)) ?? [];

    public byte[] Events(IReadOnlyList<DialogEvent> events, long conversationId) =>
        vault.Seal(EventJson.Write(events), conversationId, SealedFor.Events);

    public byte[] Reasons(IReadOnlyList<SafetyReason> reasons, long conversationId) =>
        vault.Seal(JsonSerializer.SerializeToUtf8Bytes(reasons), conversationId, SealedFor.SafetyReasons);

    public byte[] Errand(string payload, long conversationId) => vault.Seal(payload, conversationId, SealedFor.Errand);

    public string OpenErrand(byte[] box, long conversationId) => vault.Open(box, conversationId, SealedFor.Errand);

    public byte[] Note(string text, long conversationId) => vault.Seal(text, conversationId, SealedFor.HandoffNote);

    public string OpenNote(byte[] box, long conversationId) => vault.Open(box, conversationId, SealedFor.HandoffNote);

    public byte[] Referral(string shared, long conversationId) => vault.Seal(shared, conversationId, SealedFor.Referral);

    private static long Owner(byte[] hash) => BitConverter.ToInt64(hash, 0);
}
