namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>Stands before all of Direct Line: the site must be allowed, and the address must not ask too often.</summary>
internal sealed class WebGate(AllowedOrigins origins, WebLimits limits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!origins.Allows(context.HttpContext.Request))
            return DirectLineError.Foreign();
        using var lease = limits.Request(context.HttpContext);
        return lease.IsAcquired ? await next(context) : DirectLineError.TooMany(context.HttpContext, WebLimits.RetryAfter(lease));
    }
}
