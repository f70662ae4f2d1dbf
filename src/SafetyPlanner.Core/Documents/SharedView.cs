using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Core.Documents;

/// <summary>A worksheet as somebody sees it whom some sections of it are shared with: one like any other, that never asked for the rest.</summary>
public static class SharedView
{
    /// <summary>
    /// The worksheet with the shared sections alone. The final checklist gates nothing unless all of the worksheet is shared: whoever sees a part of
    /// the answers can't say that all of them are true.
    /// </summary>
    public static OpenWorksheet Of(OpenWorksheet whole, PlanAccess access)
    {
        var hidden = whole.Worksheet.Sections.Where(section => !IsShared(whole.Worksheet, section, access)).Select(section => $"{whole.Worksheet.Id}/{section.Id}").ToList();
        if (hidden.Count == 0)
        {
            return whole;
        }

        var shown = (CopyChoice.Whole with { SectionsLeftOut = hidden }).Of(whole);
        return shown with { Worksheet = shown.Worksheet with { Gate = null } };
    }

    /// <summary>
    /// True when whoever sees this part of the worksheet may change the answer. What is linked to something they do not see is its owner's alone: they
    /// would cut the link without knowing. So are ticks and yeses, which say something of the whole worksheet.
    /// </summary>
    /// <param name="whole">The worksheet as the pack has it.</param>
    /// <param name="questionId">The question.</param>
    /// <param name="access">What is shared.</param>
    public static bool CanChange(Worksheet whole, string questionId, PlanAccess access)
    {
        if (!access.CanEdit || whole.Find(questionId) is not { } question)
        {
            return false;
        }

        if (whole.Sections.All(section => IsShared(whole, section, access)))
        {
            return true;
        }

        var linked = PartedQuestion.PartsOf(question).SelectMany(part => part.Ties).Append(Matching.SourceOf(question)).OfType<string>();
        return question is not ChecklistQuestion and not AttendeesQuestion
            && linked.Append(questionId).All(id => IsShared(whole, whole.SectionOf(id), access));
    }

    private static bool IsShared(Worksheet worksheet, Section section, PlanAccess access) => access.Sections.Contains(new SharedSection(worksheet.Id, section.Id));
}
