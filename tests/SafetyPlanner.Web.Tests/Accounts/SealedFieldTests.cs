using Microsoft.AspNetCore.DataProtection;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Web.Accounts;

namespace SafetyPlanner.Web.Tests.Accounts;

/// <summary>What a page seals into a hidden field.</summary>
public sealed class SealedFieldTests
{
    private readonly EphemeralDataProtectionProvider protection = new();

    [Fact]
    public void Name_HandedOut_ComesBack()
    {
        var names = new HandedOutNames(protection);

        Assert.Equal("river-candle-4821", names.Open(names.Seal("river-candle-4821")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("river-candle-4821")]
    public void Field_NotOfThisSite_IsNothing(string? typed)
    {
        Assert.Null(new HandedOutNames(protection).Open(typed));
        Assert.Null(new PendingSignIns(protection).Open(typed));
        Assert.Null(new SecondStepKeys(protection).Open(typed));
    }

    [Fact]
    public void Field_OfAnotherPurpose_IsNothing()
    {
        var name = new HandedOutNames(protection).Seal(new string('A', 43));

        Assert.Null(new PendingSignIns(protection).Open(name));
    }

    [Fact]
    public void Field_TooOld_IsNothing()
    {
        var field = new SealedField(protection, "a-purpose", TimeSpan.FromSeconds(-1));

        Assert.Null(field.Open(field.Seal("words")));
    }

    [Fact]
    public void PendingSignIn_Sealed_DoesNotStandInTheField()
    {
        var pending = SessionSecret.FromClaim(new string('A', 43))!;
        var fields = new PendingSignIns(protection);

        var field = fields.Seal(pending);

        Assert.DoesNotContain(pending.Claim, field, StringComparison.Ordinal);
        Assert.Equal(pending.Claim, fields.Open(field)!.Claim);
    }

    [Fact]
    public void SecondStepKey_Sealed_ComesBackWithItsAddress()
    {
        var keys = new SecondStepKeys(protection);

        Assert.Equal(("KEY", "otpauth://totp/W?secret=KEY"), keys.Open(keys.Seal("KEY", "otpauth://totp/W?secret=KEY")));
    }
}
