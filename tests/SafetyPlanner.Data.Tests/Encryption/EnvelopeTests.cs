using System.Text;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Tests.Encryption;

public sealed class EnvelopeTests : IDisposable
{
    private static readonly SealContext Context =
        new(SealContext.PlanSection, Guid.Parse("11111111-2222-3333-4444-555555555555"), Epoch: 1, "row"u8.ToArray(), Revision: 7);

    private readonly SecretKey key = SecretKey.Random();

    public void Dispose() => key.Dispose();

    [Fact]
    public void Envelope_Opened_GivesWhatWasSealed()
    {
        var plaintext = Encoding.UTF8.GetBytes("ā word kept");

        var envelope = Envelope.Seal(key, Context, plaintext);

        Assert.True(Envelope.TryOpen(key, Context, envelope, out var opened));
        Assert.Equal(plaintext, opened);
        Assert.Equal(plaintext.Length + Envelope.Overhead, envelope.Length);
        Assert.Equal([1, 1], envelope[..2]);
    }

    [Fact]
    public void Envelope_SealedTwice_SharesNothingButItsFirstEighteenBytes()
    {
        var first = Envelope.Seal(key, Context, new byte[64]);

        var second = Envelope.Seal(key, Context, new byte[64]);

        Assert.Equal(first[..18], second[..18]);
        Assert.NotEqual(first[18..50], second[18..50]);
        Assert.NotEqual(first[50..82], second[50..82]);
        Assert.NotEqual(first[82..], second[82..]);
    }

    [Fact]
    public void Envelope_CutShortAnywhere_IsRefused()
    {
        var envelope = Envelope.Seal(key, Context, "small"u8);

        var opened = Enumerable.Range(0, envelope.Length).Where(length => Envelope.TryOpen(key, Context, envelope.AsSpan(0, length), out _));

        Assert.Empty(opened);
    }

    [Fact]
    public void Envelope_UnderAnotherKey_IsRefused()
    {
        using var other = SecretKey.Random();
        var envelope = Envelope.Seal(key, Context, "small"u8);

        var opened = Envelope.TryOpen(other, Context, envelope, out _);

        Assert.False(opened);
    }

    [Fact]
    public void Decoy_BesideAnEnvelope_HasItsSizeAndItsFirstBytes()
    {
        var envelope = Envelope.Seal(key, Context, new byte[32]);

        var decoy = Envelope.Decoy(32);

        Assert.Equal(envelope.Length, decoy.Length);
        Assert.Equal(envelope[..2], decoy[..2]);
        Assert.False(Envelope.TryOpen(key, Context, decoy, out _));
    }
}
