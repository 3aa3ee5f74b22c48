using ThrivingFamilies.Dialogs.Engine;

namespace ThrivingFamilies.Dialogs.Steps;

/// <summary>A step that waits for the person.</summary>
internal interface IHears
{
    /// <summary>What to do with their words, or <see cref="Next.Unclear"/>.</summary>
    Next Hear(Turn turn, string text);

    /// <summary>True when any words are an answer.</summary>
    bool TakesAnything { get; }

    /// <summary>What to do when they would rather not say.</summary>
    Next Skip(Turn turn);

    /// <summary>Says the question again in easier words.</summary>
    void SayAgain(Turn turn);

    /// <summary>How often it is asked again before a person is offered.</summary>
    int Limit { get; }

    /// <summary>Where the author leads somebody who cannot be understood here; null to offer a person.</summary>
    Format.Target? WayOut { get; }
}
