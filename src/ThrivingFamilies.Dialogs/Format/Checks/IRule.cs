namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>One authoring rule: one file here, one broken dialog of the same name among the tests.</summary>
internal interface IRule
{
    /// <summary>The rule's name in reports, and of its fixture.</summary>
    string Id { get; }

    /// <summary>What it asks of content, in one sentence for authors.</summary>
    string What { get; }

    void Look(ContentDraft draft, Findings found);
}
