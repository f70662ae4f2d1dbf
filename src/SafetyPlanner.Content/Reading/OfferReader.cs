using System.Text.RegularExpressions;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>Reads the entries that a question offers to begin with.</summary>
internal sealed partial class OfferReader(string worksheetId, string file)
{
    /// <summary>The question with what it offers.</summary>
    public EntriesQuestion Read(Fields fields, EntriesQuestion question) => question with
    {
        Offers = [.. fields.Pieces("offers", "An offer", required: false).Select(offer => Offer(offer, question))],
        OffersFrom = OffersFrom(fields),
    };

    private Offer Offer(Fields fields, EntriesQuestion question)
    {
        var id = fields.Id("offer", $"{file}, {question.Id}");
        fields.Covers($"{worksheetId}/{question.Id}/{id}");
        fields.Required("parts");
        var offer = new Offer(id, fields.Piece("parts", "An offer") is { } words ? Parts(words, question) : new Dictionary<string, string>());
        fields.RefuseOtherKeys();
        return offer;
    }

    private static Dictionary<string, string> Parts(Fields fields, EntriesQuestion question)
    {
        var parts = PartValues.Read(fields, [.. question.Parts.Where(part => part.Ties.Count == 0)]);
        foreach (var part in question.Parts.Where(part => part.Ties.Count > 0 && fields.Has(part.Id)))
        {
            fields.Report(part.Id, $"'{part.Id}' is ticked by the person, because what they can tick there is theirs: leave it out of the offer.");
        }

        fields.RefuseOtherKeys();
        return parts;
    }

    private static IReadOnlyList<string> OffersFrom(Fields fields)
    {
        var from = fields.OuterLinks("offers-from");
        foreach (var other in from.Where(other => !PlaceShape().IsMatch(other)))
        {
            fields.Report("offers-from", $"'offers-from' names '{other}': write a worksheet and its question as worksheet/question.");
        }

        return from;
    }

    [GeneratedRegex("^[^/]+/[^/]+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PlaceShape();
}
