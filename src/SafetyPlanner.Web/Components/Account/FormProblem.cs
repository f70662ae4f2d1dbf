namespace SafetyPlanner.Web.Components.Account;

/// <summary>Why a form was not taken.</summary>
/// <param name="Sentence">What is wrong and what to do.</param>
/// <param name="Boxes">The ids of the boxes it is about, the first one first; none when it is about none.</param>
public sealed record FormProblem(string Sentence, params IReadOnlyList<string> Boxes)
{
    /// <summary>The id of the line above the form.</summary>
    internal const string Summary = "problem";

    /// <summary>The id of the line that tells what is wrong with this box, or null when nothing is. What is about several boxes stands above the form alone.</summary>
    internal string? LineOf(string box) => Boxes.Contains(box) ? (Boxes.Count == 1 ? box + "-error" : Summary) : null;
}
