using ThrivingFamilies.Bot.Storage;

namespace ThrivingFamilies.Bot.Conversations;

internal static class ConversationsRoom
{
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddOptions<ConversationsOptions>().BindConfiguration(ConversationsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LineOptions>().BindConfiguration(LineOptions.Section)
            .Validate(o => string.IsNullOrEmpty(o.TimeZone) || TimeZoneInfo.TryFindSystemTimeZoneById(o.TimeZone, out _), "Line__TimeZone is not a known IANA time zone: write e.g. America/Chicago (and have tzdata installed).")
            .ValidateOnStart();
        services.AddSingleton<ContentFiles>();
        services.AddSingleton(provider => new BrainSource(provider.GetRequiredService<ContentFiles>().Load()));
        services.AddSingleton<ContentWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<ContentWatch>());
        services.AddSingleton<TurnSeal>();
        services.AddSingleton<QuietHours>();
        services.AddSingleton<ErrandStore>();
        services.AddSingleton<ErrandHandlers>();
        services.AddSingleton<EventEffects>();
        services.AddSingleton<IErrandHandler, BeginErrand>();
        services.AddSingleton<IEventEffect, ReminderEffect>();
        services.AddSingleton<ForgetEffect>();
        services.AddSingleton<IEventEffect>(provider => provider.GetRequiredService<ForgetEffect>());
        services.AddSingleton<IErrandHandler>(provider => provider.GetRequiredService<ForgetEffect>());
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<TranscriptSignal>();
        services.AddSingleton<TurnFigures>();
        services.AddSingleton<ITurnStore>(provider => provider.GetRequiredService<Database>() switch
        {
            SqliteDatabase sqlite => new SqliteTurnStore(sqlite, provider.GetRequiredService<TurnSeal>(), provider.GetRequiredService<ErrandStore>()),
            PostgresDatabase postgres => new PostgresTurnStore(postgres, provider.GetRequiredService<TurnSeal>(), provider.GetRequiredService<ErrandStore>()),
            var other => throw new InvalidOperationException($"{other.GetType().Name} has no turn store."),
        });
        services.AddSingleton<TurnBatch>();
        services.AddSingleton<InboxStore>();
        services.AddSingleton<TurnPump>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnPump>());
        services.AddHostedService<Sweep>();
        services.AddHostedService<InboxListener>();
        return services;
    }
}
