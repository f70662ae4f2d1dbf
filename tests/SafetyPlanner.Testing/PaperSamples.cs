using System.Globalization;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Pictures;

namespace SafetyPlanner.Testing;

/// <summary>Whole documents, invented, always the same: for measuring how big a paper is and how long it takes.</summary>
public static class PaperSamples
{
    private const int Questions = 31;

    private static readonly string[] Sentences =
    [
        "We meet at the community hall in the morning, while the market is open.",
        "Aroha waits in the car by the side door and keeps the engine running.",
        "If he raises his voice, I stop, breathe, and look at Hemi.",
        "The phone is charged the night before; the number is on a card in my shoe.",
        "My sister picks the children up from school and takes them to her place.",
        "I say what I saw and how it felt, and I leave out what others told me.",
        "He may say that it is all my fault, as he did in March.",
        "Two of us stay near the exit. Nobody blocks a door.",
        "The bag is packed: papers, medicine, keys, some money, the blue rabbit.",
        "Jamal texts “is dinner at six?” when it is time to go.",
        "What I want most is that the letters stop.",
        "We leave together at half past eleven, whatever has been said by then.",
        "Nobody tells my cousin: he talks to him every Sunday.",
        "The neighbour at number 14 knows the signal and will call if the light is on.",
        "If it gets too much for me, Kiri says that she needs some air.",
        "Afterwards we drive to the lake and eat, and talk about something else.",
        "I am not sure about the dog yet. Ask Whetū whether she can take him.",
        "The doctor has written down what she saw, with dates.",
        "Before the meeting I sleep at Moana’s, because the bus from there is short.",
        "Grandfather opens with a prayer, then everyone says one sentence about why they came.",
        "When he interrupts, Tomasz reminds us all of the agreement on the whiteboard.",
        "Vouchers for petrol came from the centre on Wednesday; the receipt stays with them.",
        "Never mention the new address, the school, or that I began night classes.",
        "A second driver, Pania, parks behind the pharmacy in case the street is blocked.",
        "Yelling I can bear; standing over me I cannot. Then it is finished.",
        "The caretaker unlocks the fire exit early and leaves his radio on channel three.",
        "Uncle Rob thinks an apology would mend everything. He has not seen the photographs.",
        "Write a letter instead, if the week before brings more threats or a breach.",
        "Bandages and painkillers are in the glove box, just in case.",
        "Ngaire keeps copies of all messages, printed, inside the piano stool.",
        "Five minutes of silence are allowed; tears are allowed; blaming is not.",
        "Should police be needed, Sione rings them from the corridor without asking anybody.",
        "Last autumn’s visit went wrong because we had agreed on no ending.",
        "Her lawyer suggested somewhere public with cameras, maybe the library’s upstairs room.",
        "He cares about his reputation at work and about fishing with the boys.",
        "Drinking makes him louder, so ten o’clock is better than any evening.",
        "Each helper tells their own family only what they truly must know.",
        "By Friday I want a decision, even a small one, written and signed.",
        "The twins’ passports moved to a safe deposit box downtown last month.",
        "We practise twice: once calmly, once with Mere playing him at his worst.",
    ];

    /// <summary>A filled plan of nine A4 pages in Latin letters, with every kind of block.</summary>
    public static PlanDocument FilledPlan { get; } = new(
        "Planning a meeting with the person doing harm",
        "en",
        "Keep this away from home, where nobody else finds it",
        [
            new NoticeBlock("Not ready yet", "Two checks are open: the car, and who stays with the children."),
            .. Enumerable.Range(0, Questions).SelectMany(Question),
            new HeadingBlock(2, "At a glance"),
            new PictureBlock(Rooms, new("Rooms and ways out", ["Room", "Ways out"], [["Kitchen", "Back door"], ["Hall", "Front door"]], 0)),
            new TextBlock("Grown out of the work of many people who know.", TextTone.Quiet),
        ]);

    /// <summary>The filled plan and one page more with sentences in 22 languages and 16 scripts.</summary>
    public static PlanDocument FilledPlanInAllScripts { get; } = FilledPlan with
    {
        Blocks =
        [
            .. FilledPlan.Blocks,
            new HeadingBlock(2, "In our languages"),
            new TableBlock("In our languages", ["Language", "Words"], [.. ScriptSamples.All.Select(each => (string[])[each.Language, each.Text])], 0),
        ],
    };

    private static RoomMap Rooms => new(
        "Rooms and ways out",
        [new("Kitchen", "Back door, window to the yard", RoomUse.Avoid), new("Hall", "Front door", RoomUse.Safer), new("Bathroom", "", RoomUse.Avoid)]);

    private static IEnumerable<Block> Question(int number)
    {
        if (number % 5 == 0)
        {
            yield return new HeadingBlock(2, "Section " + (number / 5 + 1).ToString(CultureInfo.InvariantCulture) + ": " + Some(number, 1));
        }

        yield return new HeadingBlock(3, $"{(number + 1).ToString(CultureInfo.InvariantCulture)}. What should be thought of before we go?");
        yield return (number % 6) switch
        {
            0 => new ListBlock([Some(number, 1), Some(number + 3, 1), Some(number + 7, 2), Some(number + 8, 1)]),
            1 => new TableBlock(
                "Reactions and responses",
                ["What they may do", "What we do", "Who"],
                [.. Enumerable.Range(number, 4).Select(row => (string[])[Some(row, 1), Some(row * 5, 2), "Aroha"])],
                0),
            2 => new ChecksBlock([.. Enumerable.Range(number, 4).Select(line => new CheckLine(Some(line * 7, 1), line % 2 == 0, line % 4 == 1 ? "Open again: see 17." : null))]),
            _ => new TextBlock(Some(number * 11, 3) + "\n" + Some(number * 7, 4), TextTone.Answer),
        };
    }

    // Neighbouring sentences in another order for each number, so that no page is like another.
    private static string Some(int number, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(i => Sentences[(number + (i * ((number % 5) + 1))) % Sentences.Length]));
}
