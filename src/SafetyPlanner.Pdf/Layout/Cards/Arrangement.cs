namespace SafetyPlanner.Pdf.Layout.Cards;

/// <summary>A way to put a card's words on a side of paper. The closed set is in this folder.</summary>
internal abstract class Arrangement(SetCard card)
{
    internal SetCard Card { get; } = card;

    /// <summary>The fields, broken into lines for where they stand.</summary>
    internal abstract IReadOnlyList<LaidField> Fields { get; }

    /// <summary>Where the title stands, with the height that it has.</summary>
    internal abstract Box Title { get; }

    /// <summary>Where the footer stands.</summary>
    internal abstract Box Footer { get; }

    /// <summary>What stands in the place of fields without room.</summary>
    internal abstract CutField Rest { get; }

    /// <summary>The fields in their places, or null if they have no room.</summary>
    internal abstract CardLayout? Fill(IReadOnlyList<CutField> fields);

    /// <summary>The fields that have room, in their places, where no more of the side stays empty than looks well.</summary>
    internal abstract CardLayout Spread(IReadOnlyList<CutField> fields);

    /// <summary>Draws what is for the eye alone: rules, grounds, marks.</summary>
    internal abstract void Decorate(CardPainter painter, CardLayout layout);
}
