namespace ThrivingFamilies.Bot.Storage;

internal enum StorageProvider
{
    Sqlite,
    Postgres,
}
