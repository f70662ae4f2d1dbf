using System.Globalization;

namespace SafetyPlanner.Testing;

/// <summary>Random texts as people write them, in many scripts; each has one word that stands in no other.</summary>
internal sealed class RandomTexts(Dice dice, int seed)
{
    private static readonly string[] Phrases =
    [
        "we go by bus", "the door at the back", "call at 7", "Ringe at, når det er mørkt", "zadzwoń do mnie", "về nhà trước tám giờ", "whānau know",
        "позвонить соседке", "μετά τις οκτώ", "اتصل بأختي", "بچوں کے ساتھ", "להתקשר לאחותי", "पड़ोसी को बताओ", "দরজা খোলা রাখো", "โทรหาพี่สาว", "打电话给姐姐",
        "(not sure) <b>& more</b>", "{person} \\ % “quoted”", "a_long_word_without_a_space_in_it_that_goes_on_and_on", "🙂 👩‍👧", "e\u0301 ů ẵ",
    ];

    private int answer;
    private int count;

    /// <summary>Begins the texts of another answer.</summary>
    internal void Begin() => answer++;

    /// <summary>A name: one or two words in one line.</summary>
    internal string Name() => dice.Chance(70) ? Word() : $"{dice.One(["Ana", "Нина", "نور", "李", "D."])} {Word()}";

    /// <summary>A sentence, several lines or a page.</summary>
    internal string Text() => dice.Next(20) switch
    {
        0 => Lines(12 + dice.Next(12)),
        < 5 => Lines(2 + dice.Next(3)),
        < 8 => Word(),
        _ => Line(Word()),
    };

    private string Lines(int lines)
    {
        var with = dice.Next(lines);
        return string.Join('\n', Enumerable.Range(0, lines).Select(line => line == with ? Line(Word()) : dice.Chance(10) ? "" : dice.One(Phrases)));
    }

    private string Line(string word) => dice.Next(3) switch
    {
        0 => $"{word} {dice.One(Phrases)}, {dice.One(Phrases)}.",
        1 => $"{dice.One(Phrases)} {word} {dice.One(Phrases)}",
        _ => $"{dice.One(Phrases)}: {word}",
    };

    private string Word() => string.Create(CultureInfo.InvariantCulture, $"w{seed}q{answer}x{++count}z");
}
