using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace ThrivingFamilies.Bot.Channels.Sms;

/// <summary>Lets only requests through that the carrier signed; everything else gets 403, and nothing of it is stored.</summary>
internal sealed class SignedByTwilio(IOptions<TwilioOptions> options, PublicAddress address, ILogger<SignedByTwilio> log) : IEndpointFilter
{
    private readonly TwilioSignature? signature = options.Value.AuthToken is { Length: > 0 } token ? new TwilioSignature(token) : null;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (await ReadFormAsync(request) is not { } form)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (address.Of(request) is { } url && signature?.IsValid(url, Fields(form), request.Headers["X-Twilio-Signature"]) == true)
            return await next(context);
        log.LogWarning("A request to {Path} was not signed by the carrier. If all of them fail, check Twilio__AuthToken and Public__BaseUrl.", request.Path);
        return Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    private static async Task<IFormCollection?> ReadFormAsync(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType && request.ContentType!.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
                ? await request.ReadFormAsync()
                : FormCollection.Empty;
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException or IOException or ArgumentException or NotSupportedException or OperationCanceledException)
        {
            return null;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IFormCollection form)
    {
        foreach (var (name, values) in form)
        {
            foreach (var value in (StringValues)values)
                yield return new(name, value ?? "");
        }
    }
}
