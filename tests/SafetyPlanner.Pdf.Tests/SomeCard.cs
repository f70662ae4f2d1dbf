using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Pdf.Tests;

/// <summary>Cards at random, the same for the same seed; from nearly empty to far too full. No line stands on a card twice.</summary>
internal sealed class SomeCard(int seed)
{
    private static readonly string[] Pieces =
        ["at", "of the house", "Wikitoria", "who lives nextdoor", "آمنة", "ж", "सपना", "incomprehensibilities", "和", "—", "0808 2000 247", "whānau"];

    private ulong state = ((ulong)(uint)seed + 1) * 0x9E3779B97F4A7C15UL;
    private int lines;

    internal CardDocument Card(CardForm form)
    {
        var full = 1 << Next(6);
        return new(
            "Meeting day",
            Next(4) == 0 ? "ar" : "en",
            form,
            [.. Enumerable.Range(0, 1 + Next(16)).Select(i => new CardField($"label{i}x {Words(4)}".TrimEnd(), [.. Lines(full)], Next(4) == 0))],
            "more in the plan",
            Next(2) == 0 ? null : "Keep this away from home, where nobody else finds it");
    }

    private IEnumerable<string> Lines(int most) => Enumerable.Range(0, Next(most + 1)).Select(_ => $"line{lines++}x {Words(30)}".TrimEnd());

    private string Words(int most) => string.Join(' ', Enumerable.Range(0, Next(most + 1)).Select(_ => Pieces[Next(Pieces.Length)]));

    private int Next(int below)
    {
        state = (state * 6364136223846793005UL) + 1442695040888963407UL;
        return (int)((state >> 33) % (ulong)below);
    }
}
