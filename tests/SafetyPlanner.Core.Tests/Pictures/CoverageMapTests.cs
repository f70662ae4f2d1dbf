using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Core.Readiness;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Pictures;

public sealed class CoverageMapTests
{
    private static readonly ListValue TwoThreats = Given.List(
        Given.Entry("d1", ("threat", "Follows us"), ("now", "here")), Given.Entry("d2", ("threat", "Calls"), ("now", "later")));

    [Fact]
    public void Of_AnsweredPlan_ShowsMeasuresUnderTheThreatsTheyAnswer()
    {
        var map = Map(Given.AnsweredPlan().Sheet);

        Assert.Equal("What is covered", map.Title);
        Assert.Equal([new CoverageThreat("Follows us home", IsHereNow: true), new CoverageThreat("Calls at work", IsHereNow: false)], map.Threats);
        Assert.Equal(["Before", "During"], map.Phases.Select(phase => phase.Label));
        Assert.Equal([["Go by bus"], []], map.Phases[0].Measures);
        Assert.Equal([[], ["Let it ring"]], map.Phases[1].Measures);
    }

    [Fact]
    public void Of_MeasureTiedToAVulnerability_AnswersItsThreat()
    {
        var map = Map(Given.Sheet(
            (KindsPack.Threats, TwoThreats),
            (KindsPack.Vulnerabilities, Given.List(Given.EntryFor("d2", "v1", ("what", "The number is known")))),
            (KindsPack.During, Given.List(Given.Entry("m1", ("measure", "A new number"), ("answers", "v1"))))));

        Assert.Equal([[], ["A new number"]], map.Phases[1].Measures);
        Assert.DoesNotContain(map.Gaps, gap => gap.Text.Contains("Calls", StringComparison.Ordinal) || gap.Text.Contains("number", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_MeasureTiedToAThreatAndItsVulnerability_StandsOnce()
    {
        var map = Map(Given.Sheet(
            (KindsPack.Threats, TwoThreats),
            (KindsPack.Vulnerabilities, Given.List(Given.EntryFor("d1", "v1", ("what", "Dark")))),
            (KindsPack.Prevention, Given.List(Given.Entry("m1", ("measure", "A torch"), ("answers", "d1 v1"))))));

        Assert.Equal([["A torch"], []], map.Phases[0].Measures);
    }

    [Fact]
    public void Of_MeasureWithoutWords_CountsAsNone()
    {
        var map = Map(Given.Sheet((KindsPack.Threats, TwoThreats), (KindsPack.Prevention, Given.List(Given.Entry("m1", ("answers", "d1 d2"))))));

        Assert.Equal([[], []], map.Phases[0].Measures);
        Assert.Equal(2, map.Gaps.Count);
    }

    [Fact]
    public void Gaps_ThreatsWithoutAMeasure_AreNamedWithTheirQuestionThoseHereNowFirst()
    {
        var map = Map(Given.Sheet((KindsPack.Threats, Given.List(
            Given.Entry("d1", ("threat", "Calls"), ("now", "later")), Given.Entry("d2", ("threat", "Follows us"), ("now", "here"))))));

        Assert.Equal(
            [
                new OpenReason("“Follows us” is here now, and no measure answers it yet.", KindsPack.Prevention),
                new OpenReason("No measure answers “Calls” yet.", KindsPack.Prevention),
            ],
            map.Gaps);
    }

    [Fact]
    public void Gaps_OnlyStrengthsAgainstAThreatThatIsHereNow_SaysThatTheyTakeTime()
    {
        var map = Map(Given.Sheet(
            (KindsPack.Threats, TwoThreats),
            (KindsPack.Capacities, Given.List(Given.EntryFor("d1", "a1", ("what", "We know the streets")), Given.EntryFor("d2", "a2", ("what", "Patience"))))));

        Assert.Equal(
            [
                "“Follows us” is here now. Only strengths stand against it, and building strength takes time. What else could help?",
                "No measure answers “Calls” yet.",
            ],
            map.Gaps.Select(gap => gap.Text));
    }

    [Fact]
    public void Gaps_VulnerabilityNobodyAddresses_IsNamedThoughItsThreatHasAMeasure()
    {
        var map = Map(Given.Sheet(
            (KindsPack.Threats, Given.List(Given.Entry("d1", ("threat", "Follows us")))),
            (KindsPack.Vulnerabilities, Given.List(Given.EntryFor("d1", "v1", ("what", "Dark")), Given.EntryFor("gone", "v2", ("what", "Cold")))),
            (KindsPack.Prevention, Given.List(Given.Entry("m1", ("measure", "Go by bus"), ("answers", "d1"))))));

        Assert.Equal(new OpenReason("No measure addresses “Dark” yet.", KindsPack.Prevention), map.Gaps[0]);
    }

    [Fact]
    public void Gaps_PhaseWithoutAnyMeasureAndNoSituation_AreNamedOnceSomethingIsPlanned()
    {
        var map = Map(Given.Sheet(
            (KindsPack.Threats, Given.List(Given.Entry("d1", ("threat", "Follows us")))),
            (KindsPack.Prevention, Given.List(Given.Entry("m1", ("measure", "Go by bus"), ("answers", "d1"))))));

        Assert.Equal(
            [
                new OpenReason("Nothing is planned under “During” yet.", KindsPack.During),
                new OpenReason("No situation is listed under “What if” yet.", KindsPack.Scenarios),
            ],
            map.Gaps);
    }

    [Fact]
    public void Gaps_SituationWithoutAPlan_IsNamedWithItsOwnQuestion()
    {
        var map = Map(Given.Sheet((KindsPack.Scenarios, Given.List(
            Given.Entry("f1", ("situation", "The bus is late")), Given.Entry("f2", ("situation", "It rains"), ("plan", "Wait")), Given.Entry("f3", ("plan", "Run"))))));

        Assert.True(map.IsEmpty);
        Assert.Equal(["“The bus is late” has no full plan yet.", "“Run” has no full plan yet."], map.Gaps.Select(gap => gap.Text));
        Assert.All(map.Gaps, gap => Assert.Equal(KindsPack.Scenarios, gap.QuestionId));
    }

    [Fact]
    public void Gaps_FullPlan_AreNone()
    {
        var given = Given.AnsweredPlan().Write(
            KindsPack.During, Given.List(Given.Entry("m2", ("measure", "Let it ring"), ("answers", "d2 v2"))));

        Assert.Empty(Map(given.Sheet).Gaps);
    }

    [Fact]
    public void Gaps_AnySheet_AreShortAndHoldNoFigure()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var map = Map(new SomeSheet(KindsPack.Worksheet, seed).Sheet);

            Assert.All(map.Phases, phase => Assert.Equal(map.Threats.Count, phase.Measures.Count));
            Assert.All(map.Gaps, gap => Assert.DoesNotContain(gap.Text.Split('“', '”').Where((_, at) => at % 2 == 0), words => words.Any(char.IsDigit)));
            Assert.All(map.Gaps, gap => Assert.NotNull(gap.QuestionId));
        }
    }

    [Fact]
    public void Of_NothingWritten_IsThereAndEmpty()
    {
        var map = Map(AnswerSheet.Empty);

        Assert.True(map.IsEmpty);
        Assert.Empty(map.Gaps);
    }

    [Fact]
    public void Of_ThreatsNotAskedNow_HasNoPicture()
    {
        Assert.Empty(DrawnPictures.Of(Resting("risks"), Staying()));
    }

    [Fact]
    public void Of_MeasuresNotAskedNow_AreNotDrawn()
    {
        var resting = Resting("measures");

        var map = Assert.IsType<CoverageMap>(DrawnPictures.Of(resting, Staying())[0]);

        Assert.Equal("Follows us home", map.Threats[0].Text);
        Assert.Empty(map.Phases);
        Assert.All(map.Gaps, gap => Assert.Null(gap.QuestionId));
    }

    [Fact]
    public void ToString_EveryPicture_IsTheTypeAlone()
    {
        var map = Map(Given.AnsweredPlan().Sheet);

        Assert.Equal(["CoverageMap", "CoverageThreat", "CoveragePhase"], new object[] { map, map.Threats[0], map.Phases[0] }.Select(thing => thing.ToString()));
    }

    private static CoverageMap Map(AnswerSheet sheet) => Assert.IsType<CoverageMap>(DrawnPictures.Of(KindsPack.Worksheet, sheet)[0]);

    private static AnswerSheet Staying() => Given.AnsweredPlan().Write(KindsPack.Stage, Given.Text(("stage", KindsPack.Staying))).Sheet;

    /// <summary>The worksheet of all kinds with these questions in a section that is not asked of somebody who stays.</summary>
    private static Worksheet Resting(string what)
    {
        var risks = KindsPack.Worksheet.Sections.Single(section => section.Id == "risks");
        var resting = risks.Questions.Where(question => what == "risks" || question.Id is KindsPack.Prevention or KindsPack.During).ToList();
        return KindsPack.Worksheet with
        {
            Sections =
            [
                .. KindsPack.Worksheet.Sections.Where(section => section != risks),
                risks with { Questions = [.. risks.Questions.Except(resting)] },
                new Section("resting", "Resting", null, resting) { When = [KindsPack.Leaving] },
            ],
        };
    }
}
