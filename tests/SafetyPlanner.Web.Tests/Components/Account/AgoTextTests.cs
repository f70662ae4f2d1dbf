using SafetyPlanner.Web.Components.Account;

namespace SafetyPlanner.Web.Tests.Components.Account;

/// <summary>How long ago something was, in words.</summary>
public sealed class AgoTextTests
{
    [Theory]
    [InlineData(0, "just now")]
    [InlineData(59, "just now")]
    [InlineData(60, "1 minute ago")]
    [InlineData(3_599, "59 minutes ago")]
    [InlineData(3_600, "1 hour ago")]
    [InlineData(172_799, "47 hours ago")]
    [InlineData(172_800, "2 days ago")]
    public void Time_Past_IsSaidInItsLargestUnit(int seconds, string words) => Assert.Equal(words, AgoText.Of(TimeSpan.FromSeconds(seconds)));
}
