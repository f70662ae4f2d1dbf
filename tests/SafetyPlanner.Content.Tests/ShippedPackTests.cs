using System.Globalization;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Tests;

/// <summary>What must hold for the words that ship: nothing of the sources left out, plain to read, and not copied.</summary>
public sealed class ShippedPackTests
{
    private const int CopiedRun = 9;

    private const string Helpline = "E-HELP";

    private static readonly ContentLibrary Library = ContentLibrary.Load();

    private static IReadOnlyList<ContentPack> Packs => Library.Packs;

    /// <summary>How the ids of one source begin, and the worksheets and guides that are meant for it, each after its pack.</summary>
    public static TheoryData<string, string[]> Meant => new()
    {
        { "M-", ["meeting/meeting"] },
        { "H-", ["risk/risk-assessment"] },
        { "E-", ["escape/escape-plan", "escape/diary"] },
        { "C-", ["allies/accountability-allies"] },
        { "L-", ["allies/ally-support", "allies/accountability-allies", "allies/facilitator"] },
    };

    [Theory]
    [MemberData(nameof(Meant))]
    public void Inventory_ItemsOfASource_AreCoveredByThePiecesMeantForItAndNoOther(string beginning, string[] pieces)
    {
        List<string> items = [.. Inventory.Shipped().Ids.Where(IsOfTheSource)];

        List<(string Item, string Piece)> covered = [.. Covered().Where(entry => IsOfTheSource(entry.Item))];

        Assert.NotEmpty(items);
        Assert.Empty(items.Except(covered.Where(entry => pieces.Contains(entry.Piece)).Select(entry => entry.Item)));
        Assert.DoesNotContain(covered, entry => !pieces.Contains(entry.Piece));
        Assert.Empty(pieces.Except(covered.Select(entry => entry.Piece)));

        bool IsOfTheSource(string item) => item.StartsWith(beginning, StringComparison.Ordinal) && item != Helpline;
    }

    [Fact]
    public void Inventory_EveryItem_IsOfASourceAndNoOtherIsClaimed()
    {
        var beginnings = Meant.Select(row => row.Data.Item1);
        var items = Inventory.Shipped().Ids;

        Assert.All(items, item => Assert.Single(beginnings, beginning => item.StartsWith(beginning, StringComparison.Ordinal)));
        Assert.Empty(Covered().Select(entry => entry.Item).Except(items));
    }

    // The number that one source names is kept with all other numbers; the escape plan may name it as well.
    [Fact]
    public void Inventory_TheHelpline_IsCoveredByTheRegionsOrTheEscapePlan()
    {
        var pieces = Covered().Where(entry => entry.Item == Helpline).Select(entry => entry.Piece).ToList();

        Assert.NotEmpty(pieces);
        Assert.All(pieces, piece => Assert.Matches("^(regions/.+|escape/escape-plan)$", piece));
    }

    [Fact]
    public void Handouts_OfThePacks_AreThoseThatAreLinkedTo()
    {
        Assert.Equal(
            [
                "escape-plan", "survival-kit", "incident-diary", "meeting-worksheet", "risk-assessment", "safe-meetings",
                "accountability-allies", "ally-support", "sharing-release",
            ],
            Library.Handouts.Select(entry => entry.Handout.Name));
    }

    // Consent is given by hand, in talk with somebody: no plan holds it, and no example shows somebody agreeing.
    [Fact]
    public void Release_OfInformation_IsOnlyForPaper()
    {
        var release = Library.Handouts.Single(entry => entry.Handout.Name == "sharing-release").Worksheet;

        Assert.True(release.PaperOnly);
        Assert.All(release.Questions, question => Assert.Null(question.Example));
        Assert.Null(Library.FindWorksheet(release.Id));
    }

    [Fact]
    public void Words_WithMacrons_StandAmongTheTerms()
    {
        Assert.All(Packs, pack =>
        {
            var words = PackWords.All(pack).Concat(pack.Credits.SelectMany(credit => new[] { credit.Title, credit.Source })).SelectMany(text => text.Split(' '));
            var terms = pack.Terms.SelectMany(term => term.Text.Split(' ')).ToList();

            Assert.Empty(words.Where(word => word.Any("āēīōūĀĒĪŌŪ".Contains)).Except(terms));
        });
    }

    // What a copy can be made without; a part that is missing here stands on every copy.
    [Theory]
    [InlineData(Reveal.Locations, "meeting/place-and-time", "place")]
    [InlineData(Reveal.Locations, "meeting/follow-up-support", "where")]
    [InlineData(Reveal.Locations, "meeting/emergency-plans", "where")]
    [InlineData(Reveal.Locations, "risk-assessment/place", "where at-ease who-else overheard crowded odd")]
    [InlineData(Reveal.Locations, "risk-assessment/back-up-place", "where")]
    [InlineData(Reveal.Locations, "escape-plan/emergency-call", "phone")]
    [InlineData(Reveal.Locations, "escape-plan/children", "place")]
    [InlineData(Reveal.Locations, "escape-plan/kit", "kept with-whom")]
    [InlineData(Reveal.Locations, "escape-plan/kit-place", "place keeper reach")]
    [InlineData(Reveal.Locations, "escape-plan/places", "name agreed how")]
    [InlineData(Reveal.Locations, "escape-plan/rooms", "room exits keys practised argument")]
    [InlineData(Reveal.Locations, "escape-plan/professionals", "contact")]
    [InlineData(Reveal.Locations, "escape-plan/notes", "place holder")]
    [InlineData(Reveal.Locations, "escape-plan/new-routes", "home daily tried")]
    [InlineData(Reveal.Locations, "escape-plan/phones", "only")]
    [InlineData(Reveal.Locations, "escape-plan/schools", "who what")]
    [InlineData(Reveal.Locations, "escape-plan/meeting-them", "public")]
    [InlineData(Reveal.Locations, "escape-plan/contact-visits", "place")]
    [InlineData(Reveal.Locations, "escape-plan/agency", "contact")]
    [InlineData(Reveal.Locations, "ally-support/listeners", "when")]
    [InlineData(Reveal.CodeWords, "meeting/emergency-plans", "sign")]
    [InlineData(Reveal.CodeWords, "meeting/check-in", "sign")]
    [InlineData(Reveal.CodeWords, "risk-assessment/back-up-place", "sign")]
    [InlineData(Reveal.CodeWords, "risk-assessment/sign", "sign")]
    [InlineData(Reveal.CodeWords, "escape-plan/emergency-call", "sign")]
    [InlineData(Reveal.CodeWords, "escape-plan/children", "code-word phones")]
    [InlineData(Reveal.CodeWords, "escape-plan/helplines", "keep")]
    [InlineData(Reveal.PeopleNotTold, "meeting/should-not-know", "name")]
    [InlineData(Reveal.PeopleNotTold, "ally-support/sharing", "private")]
    public void Parts_ThatGiveSomethingAway_SayWhat(Reveal reveal, string place, string parts)
    {
        var question = Packs.SelectMany(pack => pack.Worksheets).Single(worksheet => worksheet.Id == place.Split('/')[0]).Find(place.Split('/')[1]);

        var found = PartedQuestion.PartsOf(question).Where(part => part.Reveals == reveal).Select(part => part.Id);

        Assert.Equal(parts, string.Join(' ', found));
    }

    [Fact]
    public void Words_AllOfAPack_AskForEightYearsOfSchoolOrFewer()
    {
        Assert.All(Packs, pack =>
        {
            var grade = ReadingGrade.Of(PackWords.All(pack));

            Assert.True(grade <= 8, string.Create(CultureInfo.InvariantCulture, $"{pack.Id} reads at grade {grade:0.0}; the hardest:{Hardest(pack)}"));
        });
    }

    // Headings and labels are short and would hide long sentences: what is written in sentences is measured on its own as well.
    [Fact]
    public void Words_InSentences_AskForEightYearsOfSchoolOrFewer()
    {
        Assert.All(Packs, pack =>
        {
            var grade = ReadingGrade.Of([.. PackWords.All(pack).Where(text => text.EndsWith('.') || text.EndsWith('?'))]);

            Assert.True(grade <= 8, string.Create(CultureInfo.InvariantCulture, $"{pack.Id} reads at grade {grade:0.0}; the hardest:{Hardest(pack)}"));
        });
    }

    [Fact]
    public void Words_EachLongerPassage_AskForNineYearsOfSchoolOrFewer()
    {
        Assert.All(Packs, pack =>
        {
            var hard = PackWords.Passages(pack).Where(passage => passage.Length >= 30 && ReadingGrade.Of(passage.Texts) > 9);

            Assert.True(!hard.Any(), $"{pack.Id} has passages above grade 9:{Hardest(pack)}");
        });
    }

    [Fact]
    public void Words_OfAPack_AreNotCopiedFromTheSources()
    {
        Assert.SkipWhen(Sources.Folder is null, "The folder with the source documents is not here: name it in SEEDS_FOLDER.");
        var sources = Sources.Runs(CopiedRun);

        var copied = Packs.SelectMany(PackWords.All).SelectMany(text => Sources.RunsOf(text, CopiedRun)).Where(sources.Contains);

        Assert.NotEmpty(sources);
        Assert.Empty(copied);
    }

    private static IEnumerable<(string Item, string Piece)> Covered() => Packs.SelectMany(
        pack => pack.Coverage, (pack, covered) => (covered.ItemId, $"{pack.Id}/{covered.Place.Split('/')[0]}"));

    private static string Hardest(ContentPack pack) => string.Concat(PackWords.Passages(pack)
        .Where(passage => passage.Length >= 30)
        .Select(passage => (Grade: ReadingGrade.Of(passage.Texts), passage.Name))
        .OrderByDescending(passage => passage.Grade)
        .Take(10)
        .Select(passage => string.Create(CultureInfo.InvariantCulture, $"{Environment.NewLine}  {passage.Grade:0.0} {passage.Name}")));
}
