namespace ThrivingFamilies.Bot.Operations;

/// <summary>This process among its replicas; written on claims so that an operator can tell who held what.</summary>
internal sealed record ReplicaName(string Name)
{
    public static ReplicaName OfThisProcess() => new($"{Environment.MachineName}/{Environment.ProcessId}");
}
