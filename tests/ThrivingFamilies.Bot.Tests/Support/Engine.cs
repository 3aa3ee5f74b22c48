namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>The databases that every promise must hold on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}
