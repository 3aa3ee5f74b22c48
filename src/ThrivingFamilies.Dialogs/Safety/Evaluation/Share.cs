using System.Globalization;

namespace ThrivingFamilies.Dialogs.Safety.Evaluation;

/// <summary>How many of how many, with the 95% Wilson score interval (E. B. Wilson, 1927).</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many.</param>
public readonly record struct Share(int Count, int Of)
{
    private const double Z = 1.959964;

    /// <summary>From 0 to 1; 0 of none.</summary>
    public double Value => Of == 0 ? 0 : (double)Count / Of;

    /// <summary>The interval's lower end, from 0 to 1.</summary>
    public double Low => Math.Max(0, Middle - Reach);

    /// <summary>The interval's upper end, from 0 to 1.</summary>
    public double High => Of == 0 ? 1 : Math.Min(1, Middle + Reach);

    private double Middle => Of == 0 ? 0 : (Value + Z * Z / (2 * Of)) / (1 + Z * Z / Of);

    private double Reach => Of == 0 ? 0 : Z / (1 + Z * Z / Of) * Math.Sqrt(Value * (1 - Value) / Of + Z * Z / (4.0 * Of * Of));

    /// <summary>For example <c>0.986 (68 of 69, 0.922–0.997)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:F3} ({Count} of {Of}, {Low:F3}–{High:F3})");
}
