using Microsoft.Extensions.Options;

namespace ThrivingFamilies.Bot.Storage;

internal static class StorageRoom
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateDataAnnotations()
            .Validate(o => o.Provider != StorageProvider.Postgres || !string.IsNullOrWhiteSpace(o.ConnectionString),
                "Storage__ConnectionString is missing: with Storage__Provider=Postgres set it to e.g. \"Host=localhost;Database=line;Username=line\".")
            .ValidateOnStart();
        services.AddSingleton(provider => Open(provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddSingleton<Migrator>();
        return services;
    }

    private static Database Open(StorageOptions options) => options.Provider == StorageProvider.Postgres
        ? new PostgresDatabase(options.ConnectionString!)
        : new SqliteDatabase(options.ConnectionString ?? "Data Source=data/line.db");
}
