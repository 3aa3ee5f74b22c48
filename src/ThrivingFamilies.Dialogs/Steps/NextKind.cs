namespace ThrivingFamilies.Dialogs.Steps;

internal enum NextKind
{
    Step,
    Wait,
    End,
    Unclear,
    Go,
    Call,
}
