using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Dialogs.Tests.Engine;

public sealed class SessionTests
{
    [Fact]
    public void A_session_survives_being_stored()
    {
        var session = Session.New(7) with { Language = "es" };

        Assert.Equal("es", Session.Parse(session.ToJson()).Language);
    }
}
