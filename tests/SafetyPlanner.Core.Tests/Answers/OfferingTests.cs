using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Answers;

public sealed class OfferingTests
{
    [Fact]
    public void For_PackOffers_AreFilledAndInTheirOrder()
    {
        var here = Open(Given.Sheet((KindsPack.Who, Given.Text(("name", "Alex")))));

        var offers = For(KindsPack.Results, here);

        Assert.Equal(["quiet", "talk"], offers.Select(offer => offer.From));
        Assert.Equal(["A quiet week for me", "A talk with Alex"], offers.Select(offer => offer.Parts["result"]));
        Assert.All(offers, offer => Assert.Equal(OfferSource.Pack, offer.Source));
    }

    [Fact]
    public void For_PackOfferWithAChoice_KeepsItsId()
    {
        var offer = Assert.Single(For(KindsPack.Threats, Open(AnswerSheet.Empty)));

        Assert.Equal(("I could be followed", "later"), (offer.Parts["threat"], offer.Parts["now"]));
    }

    [Fact]
    public void For_OfferTakenAndReworded_IsNotOfferedAgainUntilItIsDropped()
    {
        var taken = Given.Entry("r1", ("result", "Any other words")) with { From = "quiet" };

        var rest = For(KindsPack.Results, Open(Given.Sheet((KindsPack.Results, Given.List(taken)))));
        var after = For(KindsPack.Results, Open(Given.Sheet((KindsPack.Results, Given.List()))));

        Assert.Equal(["talk"], rest.Select(offer => offer.From));
        Assert.Equal(["quiet", "talk"], after.Select(offer => offer.From));
    }

    [Fact]
    public void For_MatchedQuestion_OffersEachTargetByItself()
    {
        var taken = Given.EntryFor("w1", "x1", ("reaction", "Shouts")) with { From = "shouts" };
        var here = Open(Given.AnsweredPlan().Write(KindsPack.Reactions, Given.List(taken)).Sheet);

        var first = For(KindsPack.Reactions, here, "w1");
        var second = For(KindsPack.Reactions, here, "w2");

        Assert.Equal(["silence"], first.Select(offer => offer.From));
        Assert.Equal(["shouts", "silence"], second.Select(offer => offer.From));
        Assert.Equal(("Alex shouts", "We leave"), (second[0].Parts["reaction"], second[0].Parts["response"]));
    }

    [Fact]
    public void Take_Offer_IsANewEntryThatRemembersIt()
    {
        var offer = For(KindsPack.Reactions, Open(AnswerSheet.Empty), "w2")[0];

        var entry = Offering.Take(offer, "w2");
        var other = Offering.Take(offer, null);

        Assert.Equal(("w2", "shouts", "I leave"), (entry.For, entry.From, entry.Text("response")));
        Assert.Null(other.For);
        Assert.NotEqual(entry.Id, other.Id);
    }

    [Fact]
    public void For_EntriesOfAnotherWorksheet_AreOfferedByTheirFirstWords()
    {
        var source = Open(Given.AnsweredPlan().Sheet);
        var here = Emergencies(AnswerSheet.Empty);

        var offers = Offering.For(Question(here), here, [here, source], null);

        Assert.Equal(["kinds/threats/d1", "kinds/threats/d2"], offers.Select(offer => offer.From));
        Assert.Equal([("what", "Follows us home"), ("what", "Calls at work")], offers.SelectMany(offer => offer.Parts.Select(part => (part.Key, part.Value))));
        Assert.All(offers, offer => Assert.Equal(OfferSource.OtherWorksheet, offer.Source));
    }

    [Fact]
    public void For_EntryOfAnotherWorksheetTaken_IsNotOfferedAgain()
    {
        var here = Emergencies(Given.Sheet(("emergencies", Given.List(Given.Entry("e1", ("what", "Comes after us")) with { From = "kinds/threats/d1" }))));

        var offers = Offering.For(Question(here), here, [Open(Given.AnsweredPlan().Sheet), here], null);

        Assert.Equal(["kinds/threats/d2"], offers.Select(offer => offer.From));
    }

    [Fact]
    public void For_EntriesUnderNoneWithoutWordsOrOfAWorksheetThePlanLacks_AreNotOffered()
    {
        var here = Emergencies(AnswerSheet.Empty);
        var none = Open(Given.Sheet((KindsPack.Threats, new ListValue([Given.Entry("d1", ("threat", "Follows"))], None: true))));
        var wordless = Open(Given.Sheet((KindsPack.Threats, Given.List(Given.Entry("d1", ("now", "here"))))));

        Assert.Empty(Offering.For(Question(here), here, [here, none], null));
        Assert.Empty(Offering.For(Question(here), here, [here, wordless], null));
        Assert.Empty(Offering.For(Question(here), here, [here], null));
    }

    [Fact]
    public void For_EntriesThatRest_AreNotOffered()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Stage, Given.Text(("stage", KindsPack.Staying)));
        var here = Emergencies(AnswerSheet.Empty, "kinds/candidates");

        Assert.Empty(Offering.For(Question(here), here, [here, Open(given.Sheet)], null));
    }

    [Fact]
    public void For_ListOfPeople_OffersThoseNamedAnywhereWhoAreNotInItAndMayKnow()
    {
        var offers = For(KindsPack.Candidates, Open(Given.AnsweredPlan().Sheet));

        Assert.Equal(["Robin", "Sam", "Ana", "Bo"], offers.Select(offer => offer.Parts["name"]));
        Assert.Equal("kinds/should-know/k1/name", offers[0].From);
        Assert.All(offers, offer => Assert.Equal(OfferSource.People, offer.Source));
    }

    [Fact]
    public void For_PeopleWhoShouldNotKnow_OffersEveryoneButThoseWhoShouldKnow()
    {
        var offers = For(KindsPack.ShouldNotKnow, Open(Given.AnsweredPlan().Sheet));

        Assert.Equal(["Sam", "Noor", "Ravi", "Ana", "Bo"], offers.Select(offer => offer.Parts["name"]));
    }

    [Fact]
    public void For_SomeoneWhoShouldNotKnowInAnotherWorksheet_IsNotOffered()
    {
        var here = Open(Given.Sheet((KindsPack.Steps, Given.Steps(Given.Step("t1", "Call") with { Owner = "KIM" }))));
        var other = Open(Given.Sheet((KindsPack.ShouldNotKnow, Given.List(Given.Entry("n1", ("name", "Kim"))))));

        Assert.Empty(For(KindsPack.Candidates, here, null, other));
    }

    [Fact]
    public void For_ListThatClashes_OffersNobodyForWhomThatWasChosen()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Roles, Given.List(Given.EntryFor("c2", "o2", ("role", "ally"))));

        var offers = For(KindsPack.CloseBy, Open(given.Sheet));

        Assert.Equal(["Robin", "Ana", "Bo"], offers.Select(offer => offer.Parts["name"]));
    }

    [Fact]
    public void For_TrustAskedFor_OffersNobodyWhoIsOnlyNamedNorThePersonDoingHarm()
    {
        var sheet = Given.Sheet(
            (KindsPack.Who, Given.Text(("name", "Alex"))),
            (KindsPack.ShouldKnow, Given.List(Given.Entry("k1", ("name", "alex")), Given.Entry("k2", ("name", "Robin")))),
            (KindsPack.Candidates, Given.List(Given.Entry("c1", ("name", "Noor")))));

        Assert.Equal(["Robin"], For(KindsPack.CloseBy, Open(sheet)).Select(offer => offer.Parts["name"]));
        Assert.Equal(["Robin"], Offering.Names(((ListQuestion)KindsPack.Question(KindsPack.CloseBy)).Parts[0], [Open(sheet)]));
        Assert.DoesNotContain("alex", Offering.Names(null, [Open(sheet)]), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void For_TwoPeopleInOneAnswer_ComeFromPlacesOfTheirOwn()
    {
        var given = Given.AnsweredPlan();

        var offers = For(KindsPack.ShouldNotKnow, Open(given.Sheet));

        Assert.Equal(offers.Count, offers.Select(offer => offer.From).Distinct().Count());
    }

    [Fact]
    public void For_PersonNamedInTheOtherWorksheetAndElsewhere_IsOfferedOnce()
    {
        var people = (ListQuestion)KindsPack.Question(KindsPack.CloseBy) with { OffersFrom = ["other/names"] };
        var here = new OpenWorksheet(
            KindsPack.Pack, new Worksheet("here", "Here", "Here.", [], [new Section("s", "S", null, [people])], null), AnswerSheet.Empty);
        var names = (ListQuestion)KindsPack.Question(KindsPack.Candidates) with { Id = "names" };
        var other = new OpenWorksheet(
            KindsPack.Pack, new Worksheet("other", "Other", "Other.", [], [new Section("s", "S", null, [names])], null),
            Given.Sheet(("names", Given.List(Given.Entry("c1", ("name", "Noor")), Given.Entry("c2", ("name", " noor ")), Given.Entry("c3", ("name", "Ravi"))))));

        var offers = Offering.For(people, here, [here, other], null);

        Assert.Equal([("Noor", OfferSource.OtherWorksheet), ("Ravi", OfferSource.OtherWorksheet)], offers.Select(offer => (offer.Parts["name"], offer.Source)));
    }

    [Fact]
    public void For_PersonTyped_IsNotOfferedInWhateverSpelling()
    {
        var given = Given.AnsweredPlan().Write(KindsPack.Candidates, Given.List(Given.Entry("c1", ("name", "robin")), Given.Entry("c2", ("name", "SAM "))));

        var offers = For(KindsPack.Candidates, Open(given.Sheet));

        Assert.Equal(["Noor", "Ana", "Bo"], offers.Select(offer => offer.Parts["name"]));
    }

    [Fact]
    public void For_QuestionThatOffersNothing_IsEmpty()
    {
        Assert.Empty(For(KindsPack.Rooms, Open(Given.AnsweredPlan().Sheet)));
        Assert.Empty(For(KindsPack.Traits, Open(Given.AnsweredPlan().Sheet), "c1"));
    }

    private static IReadOnlyList<Offered> For(string questionId, OpenWorksheet here, string? target = null, params OpenWorksheet[] others) =>
        Offering.For((EntriesQuestion)KindsPack.Question(questionId), here, [here, .. others], target);

    private static OpenWorksheet Open(AnswerSheet sheet) => new(KindsPack.Pack, KindsPack.Worksheet, sheet);

    /// <summary>A worksheet of one list that begins with the entries of another worksheet.</summary>
    private static OpenWorksheet Emergencies(AnswerSheet sheet, string from = "kinds/threats")
    {
        var question = new ListQuestion(
            "emergencies", "1", "Emergencies", "What may happen?", [], [new Part("what", "What", null, PartLength.Lines, Optional: false, NamesPerson: false)],
            NoneLabel: null, GathersUnknowns: false, Clash: null)
        {
            OffersFrom = [from],
        };
        return new OpenWorksheet(KindsPack.Pack, new Worksheet("other", "Other", "Other.", [], [new Section("s", "S", null, [question])], null), sheet);
    }

    private static EntriesQuestion Question(OpenWorksheet open) => (EntriesQuestion)open.Worksheet.Questions[0];
}
