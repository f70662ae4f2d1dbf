using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Core.Files;

/// <summary>Puts a plan into the form that a file holds. It asks no worksheet, so a plan can leave even when its packs are not installed any more.</summary>
internal static class Filing
{
    internal static FiledPlan Of(Plan plan) => new(
        PlanJson.Format,
        PlanJson.Version,
        plan.Contents.Regions,
        [.. plan.Contents.Copies.Select(Of)],
        [
            .. plan.Worksheets.Select(planned => new FiledWorksheet(
                planned.PackId,
                planned.PackVersion,
                planned.WorksheetId,
                [.. plan.Sheet(planned.WorksheetId).Answers.Select(answer => Of(answer.Key, answer.Value))])),
        ]);

    internal static FiledPlan WithoutEarlier(FiledPlan plan) => plan with
    {
        Worksheets = [.. plan.Worksheets.Select(sheet => sheet with { Answers = [.. sheet.Answers.Select(answer => answer with { Earlier = [] })] })],
    };

    private static FiledAnswer Of(string questionId, Answer answer) => new(
        questionId,
        answer.Version,
        answer.ChangedAt,
        Of(answer.Value),
        [.. answer.Earlier.Select(earlier => new FiledEarlier(earlier.WrittenAt, Of(earlier.Value), earlier.InPassing))]);

    private static FiledValue Of(AnswerValue value)
    {
        FiledValue filed = value switch
        {
            TextValue text => new FiledText(text.Parts),
            ListValue list => new FiledList(
                [.. list.Entries.Select(entry => new FiledEntry(entry.Id, entry.Parts, entry.For, entry.From, entry.Written, entry.Changed))], list.None),
            TasksValue tasks => new FiledTasks(
                [.. tasks.Entries.Select(entry => new FiledTask(entry.Id, entry.What, entry.Owner, entry.By, entry.Done, entry.For))], tasks.None),
            ChecksValue checks => new FiledChecks([.. checks.Ticks.Select(tick => new FiledTick(tick.ItemId, Of(tick.Mark)))]),
            AttendeesValue attendees => new FiledAttendees(
                [
                    .. attendees.People.Select(person => new FiledAttendee(
                        person.Id, person.Name, person.TalksOrActs, person.AnsweredAll, person.Agrees, Of(person.Agreement))),
                ],
                attendees.Together),
            OutcomeValue outcome => new FiledOutcome(outcome.Outcome, Of(outcome.Mark)),
            _ => throw new ArgumentOutOfRangeException(nameof(value), "Nobody files this kind of value."),
        };
        return filed with { Unknown = value.Unknown };
    }

    private static FiledMark? Of(Mark? mark) => mark is null ? null : new FiledMark(mark.At, mark.Versions);

    private static FiledCopy Of(CopyMade copy) => new(
        copy.Id, copy.MadeOn, copy.Kind, copy.Audience, copy.Recipient, copy.Worksheets, copy.LeftOut, copy.DestroyBy, copy.DestroyedOn);
}
