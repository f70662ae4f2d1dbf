namespace SafetyPlanner.Pdf;

/// <summary>The words that stand in drawings, in the language of the document.</summary>
/// <param name="Figure">What is read out instead of a drawing; {0} is its title.</param>
/// <param name="FigurePart">The same for a drawing over several pages; {1} is the part and {2} how many there are.</param>
/// <param name="HereNow">Marks a threat that is here now.</param>
/// <param name="GoHere">Marks a room to go to.</param>
/// <param name="StayOut">Marks a room to stay out of.</param>
/// <param name="NoWayOut">Stands in a room where no way out is written.</param>
public sealed record PictureWords(
    string Figure = "{0}. The same stands in the table that follows.",
    string FigurePart = "{0}, part {1} of {2}. The same stands in the table that follows.",
    string HereNow = "here now",
    string GoHere = "Go here",
    string StayOut = "Stay out of it",
    string NoWayOut = "No way out is written");
