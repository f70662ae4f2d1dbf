using System.Globalization;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Plans;

/// <summary>A line in the register of copies: what left the plan, for whom and when. It never holds what the copy says.</summary>
/// <param name="Id">Opaque id, unique in the register.</param>
/// <param name="MadeOn">The day it was made.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Audience">What whoever gets it is to the owner.</param>
/// <param name="Recipient">Who gets it, as the owner wrote it; may be empty. The register keeps one line of at most <see cref="LongestRecipient"/> characters.</param>
/// <param name="Worksheets">Ids of the worksheets in it.</param>
/// <param name="LeftOut">What was left out of it.</param>
/// <param name="DestroyBy">When it is to be destroyed, or null.</param>
/// <param name="DestroyedOn">When the owner said that it was destroyed, or null.</param>
public sealed record CopyMade(
    string Id,
    DateOnly MadeOn,
    CopyKind Kind,
    CopyAudience Audience,
    string Recipient,
    IReadOnlyList<string> Worksheets,
    IReadOnlyList<Reveal> LeftOut,
    DateOnly? DestroyBy,
    DateOnly? DestroyedOn)
{
    /// <summary>How long the name of whoever gets a copy may be, in characters (UTF-16 units).</summary>
    public const int LongestRecipient = 80;

    /// <summary>True for a copy that is still there on the day by which it was to be destroyed.</summary>
    public bool IsDue(DateOnly today) => DestroyedOn is null && DestroyBy <= today;

    /// <summary>An id for another copy.</summary>
    public static string NewId() => EntryId.New();

    /// <summary>The name of the type: what people wrote must never slip into a log or an exception.</summary>
    public override string ToString() => nameof(CopyMade);

    /// <summary>The register after a change.</summary>
    internal static IReadOnlyList<CopyMade> Register(IReadOnlyList<CopyMade> copies, ContentsChange change)
    {
        List<CopyMade> register =
        [
            .. change.Fate is { } fate ? copies.Select(copy => copy.Id == fate.CopyId ? copy with { DestroyedOn = fate.DestroyedOn } : copy) : copies,
        ];
        if (change.Copy is { } made && register.TrueForAll(copy => copy.Id != made.Id))
        {
            register.Add(made with { Recipient = OneLine(made.Recipient, LongestRecipient) });
        }

        while (register.Count > PlanContents.MostCopies)
        {
            register.RemoveAt(Math.Max(0, register.FindIndex(copy => copy.DestroyedOn is not null)));
        }

        return register;
    }

    /// <summary>A name on one line, cut between letters where it is too long.</summary>
    internal static string OneLine(string name, int longest)
    {
        var line = Excerpt.OneLine(new TextCleaning().Text(name));
        var kept = 0;
        for (var letters = StringInfo.GetTextElementEnumerator(line); letters.MoveNext() && letters.ElementIndex + letters.GetTextElement().Length <= longest;)
        {
            kept = letters.ElementIndex + letters.GetTextElement().Length;
        }

        return line[..kept];
    }
}

/// <summary>What whoever gets a copy is to the owner; it decides what the copy shows.</summary>
public enum CopyAudience
{
    /// <summary>The owner.</summary>
    Owner,

    /// <summary>An advocate who works with the owner.</summary>
    Advocate,

    /// <summary>A friend, a relative, somebody of the group.</summary>
    Ally,

    /// <summary>A solicitor: the diary and nothing else.</summary>
    Solicitor,
}

/// <summary>What a copy is.</summary>
public enum CopyKind
{
    /// <summary>Worksheets on paper.</summary>
    Paper,

    /// <summary>The card for the day of the meeting.</summary>
    MeetingCard,

    /// <summary>The sheet for the person who waits.</summary>
    WaitingSheet,

    /// <summary>A card that folds to the size of a wallet.</summary>
    WalletCard,

    /// <summary>A card with numbers only.</summary>
    EscapeCard,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Data that can be read back into a plan.</summary>
    Data,

    /// <summary>A sealed file with its own passphrase.</summary>
    SealedFile,
}
