namespace SafetyPlanner.Data.Sqlite;

/// <summary>One thing that was checked.</summary>
/// <param name="Item">What, in a word or two.</param>
/// <param name="IsWell">False when somebody has to do something.</param>
/// <param name="Said">What was found, in a sentence without anything that a person wrote.</param>
public sealed record CheckLine(string Item, bool IsWell, string Said);
