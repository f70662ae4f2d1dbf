using SafetyPlanner.Content;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Pdf;

namespace SafetyPlanner.Benchmarks;

/// <summary>What is measured besides the documents of <see cref="Testing.PaperSamples"/>.</summary>
internal static class Samples
{
    internal static PaperOptions A4 { get; } = new(Sheet.A4, "Worksheet");

    /// <summary>The blank meeting worksheet as it ships.</summary>
    internal static PlanDocument BlankHandout { get; } = MeetingWorksheet();

    /// <summary>A wallet card with every field filled.</summary>
    internal static CardDocument WalletCard { get; } = new(
        "Friday",
        "en",
        CardForm.Wallet,
        [
            new("Where", ["Community hall, side door"], Strong: true),
            new("When", ["From ten to half past eleven"], Strong: true),
            new("What matters", ["The letters stop", "The children stay out of it"]),
            new("Never say", ["The new address", "The name of the school"]),
            new("The signal", ["Is dinner at six?"]),
            new("Who waits", ["Aroha, 021 555 0101", "calls the police at a quarter to twelve"]),
            new("If he shouts", ["We stop, and leave together"]),
            new("Numbers", ["Police 111", "Helpline 0800 555 0100"]),
        ],
        "more in the plan",
        Footer: null);

    /// <summary>A renderer that is past its first work, as it is in the app a moment after the start.</summary>
    internal static PdfRenderer Renderer()
    {
        var renderer = new PdfRenderer(new FontOptions());
        renderer.WarmUp();
        return renderer;
    }

    private static PlanDocument MeetingWorksheet()
    {
        var pack = ContentLibrary.Load().Newest.First(pack => pack.Id == "meeting");
        return HandoutBuilder.Build(pack, pack.Worksheets[0], HelpNumbers.None);
    }
}
