namespace ThrivingFamilies.Bot.Tests.Channels.Sms;

/// <summary>A case of the carrier's own validators.</summary>
internal sealed record SignatureVector(string Name, string Auth_token, string Request_url, string[][] Params, string? Body, string Signature, bool Valid);
