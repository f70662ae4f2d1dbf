using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Tests.Security;

/// <summary>Where an address can lead somebody who has just signed in.</summary>
public sealed class BackAddressTests
{
    [Theory]
    [InlineData("/shared")]
    [InlineData("/shared/0123456789abcdef0123456789abcdef/give-back")]
    [InlineData("/account")]
    [InlineData("/account/sign-ins")]
    [InlineData("/p/0123456789abcdef0123456789abcdef")]
    [InlineData("/p/0123456789abcdef0123456789abcdef/12")]
    [InlineData("/p/0123456789abcdef0123456789abcdef/paper")]
    public void Or_APageOfThisSite_IsThatPage(string asked) => Assert.Equal(asked, BackAddress.Or(asked, "/plans"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("shared")]
    [InlineData("//shared")]
    [InlineData("/\\shared")]
    [InlineData("/shared\n")]
    [InlineData("/shared?again=1")]
    [InlineData("/shared/../x")]
    [InlineData("https://example.org/shared")]
    [InlineData("/p/0123")]
    public void Or_AnythingElse_IsTheOtherPage(string? asked) => Assert.Equal("/plans", BackAddress.Or(asked, "/plans"));
}
