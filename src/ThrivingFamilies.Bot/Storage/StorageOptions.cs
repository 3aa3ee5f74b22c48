using System.ComponentModel.DataAnnotations;

namespace ThrivingFamilies.Bot.Storage;

/// <summary>Settings <c>Storage__*</c>.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary><c>Sqlite</c> (nothing to set up) or <c>Postgres</c> (several replicas).</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>SQLite: <c>Data Source=PATH</c> (by default <c>data/line.db</c> under the working directory). PostgreSQL: required.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Turns that may share one commit.</summary>
    [Range(1, 1024)]
    public int TurnsPerCommit { get; set; } = 128;
}
