namespace ThrivingFamilies.Bot.Tests.Faults;

/// <summary>Tests that take the whole machine: nothing runs beside them.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;
