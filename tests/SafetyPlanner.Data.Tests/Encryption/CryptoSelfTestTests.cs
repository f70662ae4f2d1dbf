using SafetyPlanner.Core;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Tests.Encryption;

public sealed class CryptoSelfTestTests
{
    [Fact]
    public void SelfTest_OnThisMachine_Passes()
    {
        var problem = Record.Exception(CryptoSelfTest.Run);

        Assert.Null(problem);
    }

    [Fact]
    public void SelfTest_WrongAnswer_RefusesTheStartAndNamesTheFunction()
    {
        var problem = Record.Exception(() => CryptoSelfTest.Check("Argon2id", "00ff", [0x00, 0xfe]));

        var refused = Assert.IsType<StartRefusedException>(problem);
        Assert.Contains("Argon2id", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sodium_NotOnTheMachine_NamesTheDebianPackageInOneSentence()
    {
        var problem = Record.Exception(() => Sodium.Load(["libnot-there.so.1"]));

        var missing = Assert.IsType<MissingLibraryException>(problem);
        Assert.Equal("libsodium23", missing.DebianPackage);
        Assert.Equal("SafetyPlanner needs libsodium: install the Debian package libsodium23 and start again.", missing.Message);
    }
}
