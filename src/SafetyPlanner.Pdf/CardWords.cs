namespace SafetyPlanner.Pdf;

/// <summary>The words that a card adds by itself, in the language of the card.</summary>
/// <param name="Continued">Stands where a text goes on in the next panel; {0} is its label.</param>
/// <param name="HowToFold">How a wallet card is folded.</param>
public sealed record CardWords(
    string Continued = "{0}, continued",
    string HowToFold = "Fold in half three times along the short marks, with the print inside.");
