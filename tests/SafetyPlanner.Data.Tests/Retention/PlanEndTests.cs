using System.Globalization;
using SafetyPlanner.Data.Retention;

namespace SafetyPlanner.Data.Tests.Retention;

public sealed class PlanEndTests
{
    [Theory]
    [InlineData(202603, 12, 30, "2027-04-01", "2027-05-01")]
    [InlineData(202612, 12, 30, "2028-01-01", "2028-01-31")]
    [InlineData(202601, 1, 7, "2026-03-01", "2026-03-08")]
    [InlineData(202402, 120, 90, "2034-03-01", "2034-05-30")]
    public void End_OfAMonth_IsAnnouncedWhenTheMonthsAreOverAndComesTheDaysOfNoticeLater(
        int lastUsed, int planMonths, int noticeDays, string announced, string deleted)
    {
        var options = new RetentionOptions { PlanMonths = planMonths, NoticeDays = noticeDays };
        var first = DateOnly.Parse(announced, CultureInfo.InvariantCulture);

        Assert.Equal(new PlanEnd(DateOnly.Parse(deleted, CultureInfo.InvariantCulture), IsAnnounced: true), PlanEnd.Of(lastUsed, first, options));
        Assert.False(PlanEnd.Of(lastUsed, first.AddDays(-1), options).IsAnnounced);
    }

    [Theory]
    [InlineData(0, 30, false)]
    [InlineData(1, 7, true)]
    [InlineData(120, 90, true)]
    [InlineData(121, 30, false)]
    [InlineData(12, 6, false)]
    [InlineData(12, 91, false)]
    public void Options_OutOfBounds_AreNotValid(int planMonths, int noticeDays, bool valid) =>
        Assert.Equal(valid, new RetentionOptions { PlanMonths = planMonths, NoticeDays = noticeDays }.AreValid);
}
