using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

/// <summary>A kind of step: how authors write it, what it means, and how it is read. The file format's reference is made from these.</summary>
/// <param name="Key">The word that the step begins with.</param>
/// <param name="What">One sentence for authors.</param>
/// <param name="Value">What stands behind the key.</param>
/// <param name="Fields">What may stand below it.</param>
/// <param name="Sample">A short dialog that uses it; parsed in a test, shown in the reference.</param>
/// <param name="Read">Makes the step.</param>
internal sealed record StepType(string Key, string What, Shape Value, IReadOnlyList<Field> Fields, string Sample, Func<StepReader, Step> Read);
