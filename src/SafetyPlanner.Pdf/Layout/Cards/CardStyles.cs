using SafetyPlanner.Core.Documents;
using SafetyPlanner.Pdf.Typesetting;

namespace SafetyPlanner.Pdf.Layout.Cards;

/// <summary>How a card looks at one size of type. Nothing in it is ever smaller than 8 points.</summary>
internal sealed class CardStyles
{
    /// <summary>The smallest type on paper.</summary>
    internal const double Smallest = 8;

    private const double LeastWritingLine = 20;

    internal CardStyles(CardForm form, double size)
    {
        var isWallet = form == CardForm.Wallet;
        Size = size;
        Text = new(size, Bold: false, Leading: 1.3, Grey: 0.05);
        Strong = new(size * (isWallet ? 1.15 : 1.5), Bold: true, Leading: 1.2, Grey: 0);
        Label = new(Math.Max(Smallest, size * 0.86), Bold: true, Leading: 1.3, Grey: 0.3);
        Title = new(isWallet ? size : Math.Clamp(size * 1.3, 13, 24), Bold: true, Leading: 1.2, Grey: 0.1);
        Small = new(Math.Clamp(size * 0.78, Smallest, isWallet ? 10 : size), Bold: false, Leading: 1.3, Grey: 0.33);
    }

    /// <summary>All sizes from the largest that a card may have down to the smallest.</summary>
    internal static IEnumerable<double> Sizes(CardForm form, PrintSize size)
    {
        var largest = (form, size) switch
        {
            (_, PrintSize.Normal) => 14.0,
            (CardForm.Wallet, _) => 18,
            _ => 20,
        };
        return Enumerable.Range(0, (int)((largest - Smallest) * 2) + 1).Select(step => largest - (step / 2.0));
    }

    internal double Size { get; }

    internal TextStyle Text { get; }

    /// <summary>What has to be seen at first sight.</summary>
    internal TextStyle Strong { get; }

    internal TextStyle Label { get; }

    internal TextStyle Title { get; }

    /// <summary>Footers, pointers to the plan, and how to fold.</summary>
    internal TextStyle Small { get; }

    /// <summary>The room between two fields.</summary>
    internal double Gap => Size * 0.8;

    /// <summary>The room between two items of one field.</summary>
    internal double BetweenItems => Size * 0.18;

    /// <summary>The room for a line to write on; a hand needs it whatever the size of the type.</summary>
    internal double WritingLine => Math.Max(LeastWritingLine, Size * 1.9);
}
