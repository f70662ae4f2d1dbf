namespace SafetyPlanner.Core.Files;

/// <summary>Why a file can't be read as a plan. The closed set stands in this file; none of them says anything about what the file holds.</summary>
public sealed record PlanFileProblem
{
    private PlanFileProblem(string sentence) => Sentence = sentence;

    /// <summary>It is something else: a picture, a paper, another program's data.</summary>
    public static PlanFileProblem NotAPlan { get; } = new("This file holds no plan: please choose a .json or .plan file that was saved from a plan.");

    /// <summary>A later version of the format wrote it.</summary>
    public static PlanFileProblem Newer { get; } =
        new("This file was made by a newer version of this program: please open it where it was made, or ask whoever runs this site to update it.");

    /// <summary>It begins like a plan, but a part is missing or says something that no plan can say.</summary>
    public static PlanFileProblem Damaged { get; } = new("This file was cut short or changed, so nothing was taken from it: please use another copy.");

    /// <summary>It is larger than any plan that is read.</summary>
    public static PlanFileProblem TooLarge { get; } = new("This file is too large to be read: please check that it is the right one.");

    /// <summary>It holds a worksheet, or an edition of one, that is not installed.</summary>
    public static PlanFileProblem WorksheetMissing { get; } =
        new("This file holds a worksheet that is not on this site: please open it where it was made, or ask whoever runs this site to add the worksheet.");

    /// <summary>The passphrase is another one, or a sealed file was changed: nobody can tell the two apart.</summary>
    public static PlanFileProblem NotOpened { get; } =
        new("This passphrase doesn’t open this file, or the file was changed: please type it again, or use another copy.");

    /// <summary>One sentence for the person: what is wrong, and what to do.</summary>
    public string Sentence { get; }
}
