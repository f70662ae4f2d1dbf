namespace SafetyPlanner.Web.Plans;

/// <summary>What has become of the text on the page.</summary>
public enum SaveStates
{
    /// <summary>Nothing was typed since the page was opened.</summary>
    Idle,

    /// <summary>Something is typed that is not saved yet.</summary>
    Typing,

    /// <summary>It is being saved.</summary>
    Saving,

    /// <summary>It is committed.</summary>
    Saved,

    /// <summary>It can't be saved as it is.</summary>
    Rejected,

    /// <summary>The server could not write just now; it is tried again.</summary>
    Failed,

    /// <summary>Someone else changed the same answer; a person has to choose.</summary>
    Conflict,

    /// <summary>The session has ended; nothing can be saved.</summary>
    Ended,
}
