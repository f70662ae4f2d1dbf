using AngleSharp.Dom;
using Bunit;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Web.Tests.Components.Questions;

public sealed class AttendeesTests
{
    private const string Agrees = "Has seen the answers as they are now and agrees";

    [Fact]
    public void Together_Chosen_AsksForPeopleAndTurnsIIntoWe()
    {
        var plan = new OpenPlan();
        using var tab = plan.NewTab().Ask(KindsPack.Going);
        Assert.Empty(tab.Boxes("Name"));

        tab.Choose("More than one person goes.");

        tab.Pause();
        tab.UntilKept();
        Assert.True(plan.Value<AttendeesValue>(KindsPack.Going).Together);
        Assert.Equal(2, tab.Boxes("Name").Count);
        using var other = plan.NewTab().Ask(KindsPack.WhatWeSay);
        Assert.Contains("Each result needs words.", other.Text, StringComparison.Ordinal);
        using var first = plan.NewTab().Ask(KindsPack.Who);
        Assert.Contains("We can change this later.", first.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void People_Typed_AreKeptWithTheirPart()
    {
        var plan = new OpenPlan(Given.Plan().Write(KindsPack.Going, Given.Together()));
        using var tab = plan.NewTab().Ask(KindsPack.Going);

        tab.Write("Name", "Ana");
        tab.Tick("Will talk or act in the meeting", true);
        tab.Tick("Has answered all the questions too", true);
        tab.Pause();

        tab.Until(() => Assert.True(Assert.Single(plan.Value<AttendeesValue>(KindsPack.Going).People) is { Name: "Ana", TalksOrActs: true, AnsweredAll: true }));
    }

    [Fact]
    public void Agreement_AnAnswerChangedSince_IsAskedForAgain()
    {
        var plan = new OpenPlan(Given.AnsweredPlan());
        using var going = plan.NewTab().Ask(KindsPack.Going);
        Assert.All(going.Ticks(Agrees), tick => Assert.True(tick.IsChecked()));
        using var tab = plan.NewTab().Ask(KindsPack.Who);

        tab.Write("Name or initials", "Kim");

        going.Until(() => Assert.All(going.Ticks(Agrees), tick => Assert.False(tick.IsChecked())));
        Assert.Contains("Answers have changed since this person agreed. Please ask again.", going.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Agreement_GivenAgain_IsFresh()
    {
        var plan = new OpenPlan(Given.AnsweredPlan().Write(KindsPack.Who, Given.Text(("name", "Kim"))));
        using var tab = plan.NewTab().Ask(KindsPack.Going);

        tab.Do(() => tab.Ticks(Agrees)[0].Change(true));

        tab.Pause();
        tab.UntilKept();
        var people = plan.Value<AttendeesValue>(KindsPack.Going).People;
        Assert.Equal([false, true], people.Select(person => person.Agreement!.ChangedSince(plan.Sheet).Any()));
        Assert.Equal([true, false], tab.Ticks(Agrees).Select(tick => tick.IsChecked()));
    }

    [Fact]
    public void Agreement_OfAnotherName_HasToBeGivenAgain()
    {
        var plan = new OpenPlan(Given.AnsweredPlan());
        using var tab = plan.NewTab().Ask(KindsPack.Going);

        tab.Write("Name", "Someone else");

        tab.UntilKept();
        Assert.Equal([false, true], plan.Value<AttendeesValue>(KindsPack.Going).People.Select(person => person.Agrees));
        Assert.Equal([false, true], tab.Ticks(Agrees).Select(tick => tick.IsChecked()));
    }

    [Fact]
    public void Alone_Chosen_KeepsThePeopleForLater()
    {
        var plan = new OpenPlan(Given.AnsweredPlan());
        using var tab = plan.NewTab().Ask(KindsPack.Going);

        tab.Choose("One person goes alone.");

        tab.Pause();
        tab.UntilKept();
        Assert.Empty(tab.Boxes("Name"));
        Assert.Equal(["Ana", "Bo"], plan.Value<AttendeesValue>(KindsPack.Going).People.Select(person => person.Name));
    }
}
