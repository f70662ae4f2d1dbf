namespace SafetyPlanner.Core.Content;

/// <summary>A picture drawn from the answers of one worksheet. The closed set stands in this file.</summary>
/// <param name="Title">What it shows.</param>
public abstract record Picture(string Title);

/// <summary>Threats across, measures by phase down, and what is still open. It counts nothing and scores nothing.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Threats">The list of threats.</param>
/// <param name="Now">The part of a threat that says whether it is here now.</param>
/// <param name="NowChoice">The choice of that part that says yes.</param>
/// <param name="Vulnerabilities">The question, matched with the threats, whose entries measures should address.</param>
/// <param name="Capacities">The question, matched with the threats, that holds strengths; they alone don't answer a threat that is here now.</param>
/// <param name="Measures">Lists of measures, each a phase in order, with a part tied to threats and vulnerabilities.</param>
/// <param name="Scenarios">The list of situations that each need a plan, or null.</param>
public sealed record CoveragePicture(
    string Title, string Threats, string Now, string NowChoice, string Vulnerabilities, string Capacities, IReadOnlyList<string> Measures,
    string? Scenarios)
    : Picture(Title);

/// <summary>Each room with its ways out, and whether to go there or stay out of it in an argument.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Rooms">The list of rooms.</param>
/// <param name="Name">The part that names the room.</param>
/// <param name="Exits">The part that says how to get out.</param>
/// <param name="Argument">The part that says what the room is for in an argument.</param>
/// <param name="AvoidChoice">The choice of that part for a room to stay out of.</param>
/// <param name="SaferChoice">The choice of that part for a room to go to.</param>
public sealed record RoomsPicture(
    string Title, string Rooms, string Name, string Exits, string Argument, string AvoidChoice, string SaferChoice)
    : Picture(Title);
