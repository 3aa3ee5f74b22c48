using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ThrivingFamilies.Bot.Channels;
using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.Operations;

internal static class OperationsRoom
{
    private static readonly string[] Meters = [TurnFigures.MeterName, DeliveryFigures.MeterName];

    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OperationsOptions>().BindConfiguration(OperationsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(ReplicaName.OfThisProcess());
        services.AddSingleton(new PrometheusMetrics(Meters));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]).AddCheck<QueueHealth>("queues", tags: ["ready"]);
        services.AddTracing(configuration.GetSection(OperationsOptions.Section).Get<OperationsOptions>()?.OtlpEndpoint);
        return services;
    }

    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = HealthReply.WriteAsync });
        routes.MapGet("/metrics", (PrometheusMetrics metrics) => Results.Text(metrics.Write(), "text/plain; version=0.0.4"));
    }

    private static void AddTracing(this IServiceCollection services, Uri? otlp)
    {
        if (otlp is null)
        {
            // Nobody collects traces, but the log still names them from the webhook to the delivery.
            ActivitySource.AddActivityListener(new ActivityListener
            {
                ShouldListenTo = source => source.Name == Tracing.SourceName,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            });
            return;
        }
        var line = ResourceBuilder.CreateDefault().AddService("thriving-families-line");
        services.AddSingleton(Sdk.CreateTracerProviderBuilder().SetResourceBuilder(line).AddSource(Tracing.SourceName, "Microsoft.AspNetCore")
            .AddOtlpExporter(exporter => Point(exporter, otlp)).Build());
        services.AddSingleton(Sdk.CreateMeterProviderBuilder().SetResourceBuilder(line).AddMeter(Meters)
            .AddOtlpExporter(exporter => Point(exporter, otlp)).Build());
    }

    private static void Point(OtlpExporterOptions exporter, Uri otlp) => exporter.Endpoint = otlp;
}
