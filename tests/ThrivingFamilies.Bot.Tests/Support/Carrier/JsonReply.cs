using Microsoft.AspNetCore.Http;

namespace ThrivingFamilies.Bot.Tests.Support.Carrier;

internal static class JsonReply
{
    public static Task WriteJsonAsync(this HttpResponse response, int status, object body)
    {
        response.StatusCode = status;
        return response.WriteAsJsonAsync(body);
    }
}
