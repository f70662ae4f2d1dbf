using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Answers;

/// <summary>Takes what fills the blanks from the answers: the name given, and whether more than one person goes.</summary>
public static class SheetBlanks
{
    /// <summary>The most of a name that fills a blank, in characters as a reader counts them; the whole of it stands where it was written.</summary>
    public const int NameLength = 60;

    /// <summary>The blanks of a worksheet as its answers fill them.</summary>
    public static Blanks Of(Worksheet worksheet, AnswerSheet sheet)
    {
        var naming = worksheet.Questions.OfType<TextQuestion>()
            .SelectMany(question => question.Parts, (question, part) => (question, part))
            .FirstOrDefault(pair => pair.part.NamesPerson);
        var name = naming.question is null ? null : sheet.Value<TextValue>(naming.question.Id)?.Parts.GetValueOrDefault(naming.part.Id);
        var who = worksheet.Only<AttendeesQuestion>();
        var together = who is not null && sheet.Value<AttendeesValue>(who.Id) is { Together: true };
        return new Blanks(name is null ? null : Excerpt.Of(name, NameLength), together);
    }
}
