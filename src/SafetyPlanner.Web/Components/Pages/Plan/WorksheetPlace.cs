using System.Globalization;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Web.Components.Pages.Plan;

/// <summary>A worksheet of the open plan, and the addresses in it: opaque, by place in the plan and in the worksheet.</summary>
/// <param name="Open">The worksheet with its answers.</param>
/// <param name="PlanAddress">The address of the plan.</param>
/// <param name="Number">Its place in the plan, counted from 1.</param>
public sealed record WorksheetPlace(OpenWorksheet Open, string PlanAddress, int Number)
{
    /// <summary>The pack.</summary>
    public ContentPack Pack => Open.Pack;

    /// <summary>The worksheet.</summary>
    public Worksheet Worksheet => Open.Worksheet;

    /// <summary>Its answers.</summary>
    public AnswerSheet Sheet => Open.Sheet;

    /// <summary>What fills the blanks of its words.</summary>
    public Blanks Blanks => SheetBlanks.Of(Worksheet, Sheet);

    /// <summary>The address of the whole worksheet.</summary>
    public string Address => PlanAddress + "/" + Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The address of one of its questions.</summary>
    public string LinkTo(string questionId) =>
        Address + "/" + (Worksheet.Questions.TakeWhile(question => question.Id != questionId).Count() + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(WorksheetPlace);
}
