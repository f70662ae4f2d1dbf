using SafetyPlanner.Testing;
using SafetyPlanner.Web.Exports;

namespace SafetyPlanner.Web.Tests.Exports;

public sealed class PreparedCopiesTests : IDisposable
{
    private static readonly PreparedCopy Copy = PreparedCopy.Pdf([1, 2, 3]);

    private readonly TestClock clock = new(Some.Morning);
    private readonly PreparedCopies copies;

    public PreparedCopiesTests() => copies = new(clock);

    public void Dispose() => copies.Dispose();

    [Fact]
    public void Copy_Kept_IsFoundByItsSessionAlone()
    {
        var ticket = copies.Keep("one secret", Copy)!;

        Assert.Same(Copy, copies.Find("one secret", ticket));
        Assert.Same(Copy, copies.Find("one secret", ticket));
        Assert.Null(copies.Find("another secret", ticket));
        Assert.Null(copies.Find("one secret", "another ticket"));
    }

    [Fact]
    public void Copy_AfterTheWait_IsGone()
    {
        var ticket = copies.Keep("one secret", Copy)!;

        clock.Advance(PreparedCopies.Wait - TimeSpan.FromSeconds(1));
        var before = copies.Find("one secret", ticket);
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Same(Copy, before);
        Assert.Null(copies.Find("one secret", ticket));
    }

    [Fact]
    public void Copy_AfterTheWaitAndNobodyAsked_HasLeftTheMemory()
    {
        copies.Keep("one secret", Copy);
        var before = copies.Count;

        clock.Advance(PreparedCopies.Wait + TimeSpan.FromMinutes(1));

        Assert.Equal(1, before);
        Assert.Equal(0, copies.Count);
    }

    [Fact]
    public void Copies_MoreThanASessionMayHave_TheOldestGoes()
    {
        var tickets = Enumerable.Range(0, PreparedCopies.MostOfASession + 1).Select(_ =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return copies.Keep("one secret", Copy)!;
        }).ToList();

        Assert.Null(copies.Find("one secret", tickets[0]));
        Assert.All(tickets.Skip(1), ticket => Assert.NotNull(copies.Find("one secret", ticket)));
    }

    [Fact]
    public void Copies_OfAForgottenSession_AreGoneAndThoseOfOthersStay()
    {
        var mine = copies.Keep("one secret", Copy)!;
        var theirs = copies.Keep("another secret", Copy)!;

        copies.Forget("one secret");

        Assert.Null(copies.Find("one secret", mine));
        Assert.Same(Copy, copies.Find("another secret", theirs));
    }

    [Fact]
    public void Copy_WithoutRoom_IsNotKept()
    {
        var large = PreparedCopy.Pdf(new byte[100 * 1024 * 1024]);
        var first = copies.Keep("one secret", large);

        var second = copies.Keep("another secret", large);

        Assert.NotNull(first);
        Assert.Null(second);
    }
}
