namespace ThrivingFamilies.Dialogs.Events;

/// <summary>The line said something to the person.</summary>
/// <param name="Text">Ready for the channel of the turn: on SMS the choices are already numbered in it.</param>
/// <param name="Choices">Quick replies, in order; empty when the message offers none.</param>
/// <param name="Priority">True for crisis replies, which overtake everything else in the queue.</param>
/// <param name="Link">A web address shown as a button; null when there is none.</param>
public sealed record MessageSaid(string Text, IReadOnlyList<Choice> Choices, bool Priority = false, Link? Link = null) : DialogEvent;
