using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Web.Security;

namespace SafetyPlanner.Web.Tests.Security;

/// <summary>What the cookie says of an account.</summary>
public sealed class SessionClaimsTests
{
    [Theory]
    [InlineData(AccountRole.Advocate, false, true)]
    [InlineData(AccountRole.Advocate, true, false)]
    [InlineData(AccountRole.Person, false, false)]
    public void SecondStep_OfAnAccount_IsMissingForAdvocatesWithoutOne(AccountRole role, bool hasSecondStep, bool lacks)
    {
        var user = SessionClaims.ForAccount(Guid.NewGuid(), new string('A', 43), role, hasSecondStep);

        Assert.Equal(lacks, SessionClaims.LacksSecondStep(user));
        Assert.Equal(role == AccountRole.Advocate, SessionClaims.IsAdvocate(user));
    }

    [Fact]
    public void Secret_OfAnAccountOnly_IsASessionSecret()
    {
        var secret = new string('A', 43);

        Assert.Equal(secret, SessionClaims.AccountSecretOf(SessionClaims.ForAccount(Guid.NewGuid(), secret, AccountRole.Person, hasSecondStep: false))!.Claim);
        Assert.Null(SessionClaims.AccountSecretOf(SessionClaims.ForGuest(secret)));
    }
}
