using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Engine.Sessions;

namespace ThrivingFamilies.Dialogs.Steps.Kinds;

/// <summary>A kind of answer that a question takes.</summary>
internal abstract class AnswerKind
{
    /// <summary>What authors write after <c>kind:</c>.</summary>
    public abstract string Name { get; }

    /// <summary>For the reference page.</summary>
    public abstract string What { get; }

    /// <summary>The phrase said before the question is asked again.</summary>
    public virtual string AgainPhrase => "again";

    /// <summary>True when any words are an answer, so that a change of topic must be said clearly.</summary>
    public virtual bool TakesAnything => false;

    /// <summary>True when an answer of this kind is so unlike any other that it counts before it is asked for ("food 64111").</summary>
    public virtual bool IsHeardAhead => false;

    /// <summary>Null when the words are no answer of this kind.</summary>
    public abstract Fact? Understand(Hearing hearing);
}
