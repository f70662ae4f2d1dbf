using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>Tells the parts that hold a person's own words from those that are chosen, ticked or a day.</summary>
public static class WrittenParts
{
    /// <summary>True for a part that a person writes in their own words.</summary>
    public static bool IsWritten(this Part part) => part is { Choices.Count: 0, Ties.Count: 0, IsDate: false };

    /// <summary>The first part that a person writes: what an entry is called by, such as a name. Null when the question has none.</summary>
    public static Part? FirstWritten(this EntriesQuestion question) => question.Parts.FirstOrDefault(IsWritten);
}
