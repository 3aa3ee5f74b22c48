namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Numbers;

internal enum NumberKind : byte
{
    Integer,
    Decimal,
    Fraction,
    Power,
}
