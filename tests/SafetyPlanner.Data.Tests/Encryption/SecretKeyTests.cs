using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Tests.Encryption;

public sealed class SecretKeyTests
{
    [Fact]
    public void Key_Disposed_IsZeroAndRefusesUse()
    {
        var key = SecretKey.Random();
        var bytes = key.Bytes;
        Assert.Contains(bytes.ToArray(), value => value != 0);

        key.Dispose();

        Assert.DoesNotContain(bytes.ToArray(), value => value != 0);
        Assert.Throws<ObjectDisposedException>(() => key.Bytes.Length);
    }

    [Fact]
    public void Key_DerivedWithAnotherLabel_IsAnotherKey()
    {
        using var key = SecretKey.CopyOf(new byte[32]);

        using var first = key.Derive("sp1/one");
        using var again = key.Derive("sp1/one");
        using var second = key.Derive("sp1/two");

        Assert.Equal(first.Bytes, again.Bytes);
        Assert.NotEqual(first.Bytes.ToArray(), second.Bytes.ToArray());
    }

    [Fact]
    public void Key_WrittenToText_TellsNothing()
    {
        using var key = SecretKey.Random();

        var text = $"{key}";

        Assert.Equal("SecretKey", text);
    }
}
