namespace SafetyPlanner.Core.Tests;

public sealed class MissingLibraryExceptionTests
{
    [Fact]
    public void Message_NamesThePackageInOneSentence()
    {
        var missing = new MissingLibraryException("HarfBuzz", "libharfbuzz0b");

        Assert.Equal("SafetyPlanner needs HarfBuzz: install the Debian package libharfbuzz0b and start again.", missing.Message);
        Assert.Equal("libharfbuzz0b", missing.DebianPackage);
    }
}
