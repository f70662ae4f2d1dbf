using System.Security.Cryptography;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Tests.Encryption;

public sealed class PaddingTests
{
    [Theory]
    [InlineData(0, 4096)]
    [InlineData(1, 4096)]
    [InlineData(4092, 4096)]
    [InlineData(4093, 8192)]
    [InlineData(8188, 8192)]
    [InlineData(100_000, 102_400)]
    public void Padding_OfAnyContent_FillsWholeSteps(int length, int padded)
    {
        var content = RandomNumberGenerator.GetBytes(length);

        var bytes = Padding.Pad(content);

        Assert.Equal(padded, bytes.Length);
        Assert.True(Padding.TryUnpad(bytes, out var unpadded));
        Assert.Equal(content, unpadded.ToArray());
    }

    [Theory]
    [InlineData(0x7f, 0xff, 0xff, 0xff)]
    [InlineData(0xff, 0xff, 0xff, 0xff)]
    [InlineData(0x00, 0x00, 0x0f, 0xfd)]
    public void Padding_WithAnImpossibleLength_IsRefused(byte a, byte b, byte c, byte d)
    {
        byte[] padded = [a, b, c, d, .. new byte[Padding.Step - 4]];

        var unpadded = Padding.TryUnpad(padded, out _);

        Assert.False(unpadded);
    }
}
