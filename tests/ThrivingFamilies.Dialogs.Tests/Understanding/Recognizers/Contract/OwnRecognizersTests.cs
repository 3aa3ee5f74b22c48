using ThrivingFamilies.Dialogs.Understanding.Recognizers;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Recognizers.Contract;

public sealed class OwnRecognizersTests : RecognizerContract
{
    private protected override RecognizerSet Set => RecognizerSet.Default;
}
