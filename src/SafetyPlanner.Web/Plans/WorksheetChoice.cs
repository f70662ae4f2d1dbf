using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Web.Plans;

/// <summary>A worksheet that somebody asks for, with the choice that its switch is to stand at.</summary>
/// <param name="Pack">Its pack.</param>
/// <param name="Worksheet">The worksheet.</param>
/// <param name="Choice">Id of a choice of its switch, or null when there is none or nothing was chosen.</param>
public sealed record WorksheetChoice(ContentPack Pack, Worksheet Worksheet, string? Choice)
{
    /// <summary>The worksheet as a plan pins it.</summary>
    public PlannedWorksheet Planned => new(Pack.Id, Pack.Version, Worksheet.Id);

    /// <summary>The choices of a worksheet's switch; none when it has no switch.</summary>
    public static IReadOnlyList<Choice> Choices(Worksheet worksheet) =>
        worksheet.Switch is { } by && worksheet.Find(by.QuestionId) is TextQuestion question
            ? question.Parts.First(part => part.Id == by.PartId).Choices
            : [];

    /// <summary>The answer that puts the switch where it was asked for, or null when there is nothing to put.</summary>
    public (Question Question, AnswerValue Value)? Preset() =>
        Worksheet.Switch is { } by && Choice is not null && Choices(Worksheet).Any(choice => choice.Id == Choice)
            ? (Worksheet.Find(by.QuestionId)!, new TextValue(new Dictionary<string, string> { [by.PartId] = Choice }))
            : null;
}
