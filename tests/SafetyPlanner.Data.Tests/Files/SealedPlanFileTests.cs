using System.Security.Cryptography;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Files;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Files;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Data.Tests.Files;

/// <summary>The form of the file, under one key that is derived once; <see cref="SealedPlanFilesTests"/> goes the whole way.</summary>
public sealed class SealedPlanFileTests : IDisposable
{
    private const int EnvelopeStart = SealedPlanFile.HeaderLength;

    private static readonly byte[] Salt = RandomNumberGenerator.GetBytes(Argon2id.SaltBytes);

    private readonly SecretKey key = SealedPlanFile.Derive("a passphrase of a file"u8, Salt);

    public void Dispose() => key.Dispose();

    [Fact]
    public void Plan_FiveHundredAtRandom_EachComesBackToTheByte()
    {
        IReadOnlyList<(ContentPack, Worksheet)> kinds = [(KindsPack.Pack, KindsPack.Worksheet)];
        var plans = Enumerable.Range(0, 500).Select(seed => PlanJson.Write(RandomPlans.Make(seed, kinds).Plan)).ToList();

        Assert.All(plans, json => Assert.Equal(json, Opened(SealedPlanFile.Seal(key, Salt, json))));
        Assert.All(plans, json => Assert.IsType<PlanFileOutcome.Opened>(PlanJson.Read(json, _ => KindsPack.Worksheet)));
    }

    [Fact]
    public void File_Sealed_HasItsMarkItsVersionItsSaltAndWholeSteps()
    {
        var file = SealedPlanFile.Seal(key, Salt, "{}"u8);

        Assert.Equal([0x89, 0x70, 0x6C, 0x61, 0x6E, 0x0D, 0x0A, 0x1A, 1, .. Salt], file[..EnvelopeStart]);
        Assert.Equal(EnvelopeStart + Envelope.Overhead + Padding.Step, file.Length);
        Assert.Null(SealedPlanFile.ProblemWith(file));
        Assert.Equal(file.Length, SealedPlanFile.Seal(key, Salt, new byte[4_000]).Length);
    }

    [Fact]
    public void File_LargestPlan_IsOpened()
    {
        var file = SealedPlanFile.Seal(key, Salt, new byte[PlanJson.MostBytes]);

        Assert.Null(SealedPlanFile.ProblemWith(file));
        Assert.Equal(PlanJson.MostBytes, Opened(file)?.Length);
        Assert.Equal(PlanFileProblem.TooLarge, SealedPlanFile.ProblemWith([.. file, .. new byte[Padding.Step]]));
    }

    [Fact]
    public void File_WithAnyBitOfItsHeaderFlipped_IsRefused()
    {
        var file = SealedPlanFile.Seal(key, Salt, "{}"u8);

        var flipped = Enumerable.Range(0, (EnvelopeStart + Envelope.Overhead) * 8).Select(bit => Flipped(file, bit)).ToList();

        Assert.All(flipped, other => Assert.True(SealedPlanFile.ProblemWith(other) is not null || Opened(other) is null));
    }

    [Fact]
    public void File_WithABitOfItsContentFlipped_IsRefused()
    {
        var file = SealedPlanFile.Seal(key, Salt, "{}"u8);
        const int Prime = 61;

        var bits = Enumerable.Range(EnvelopeStart * 8, (file.Length - EnvelopeStart) * 8).Where(bit => bit % Prime == 0);

        Assert.All(bits, bit => Assert.Null(Opened(Flipped(file, bit))));
    }

    [Fact]
    public void File_CutAnywhere_IsToldWithoutAPassphrase()
    {
        var file = SealedPlanFile.Seal(key, Salt, "{}"u8);

        var problems = Enumerable.Range(0, file.Length).Select(length => SealedPlanFile.ProblemWith(file.AsSpan(0, length))).ToList();

        Assert.All(problems[..8], problem => Assert.Equal(PlanFileProblem.NotAPlan, problem));
        Assert.All(problems[8..], problem => Assert.Equal(PlanFileProblem.Damaged, problem));
    }

    [Fact]
    public void File_CutByAWholeStep_DoesNotOpen()
    {
        var file = SealedPlanFile.Seal(key, Salt, new byte[6_000]);

        var cut = file[..^Padding.Step];

        Assert.Null(SealedPlanFile.ProblemWith(cut));
        Assert.Null(Opened(cut));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(255)]
    public void File_OfALaterVersion_IsToldWithoutAPassphrase(byte version)
    {
        var file = SealedPlanFile.Seal(key, Salt, "{}"u8);

        file[8] = version;

        Assert.Equal(PlanFileProblem.Newer, SealedPlanFile.ProblemWith(file));
        Assert.Equal(PlanFileProblem.Newer, SealedPlanFile.ProblemWith(file.AsSpan(0, 9)));
    }

    [Fact]
    public void File_OfNoVersion_IsDamaged()
    {
        var file = SealedPlanFile.Seal(key, Salt, "{}"u8);

        file[8] = 0;

        Assert.Equal(PlanFileProblem.Damaged, SealedPlanFile.ProblemWith(file));
    }

    [Fact]
    public void File_SentAsText_IsNoSealedFileAnyMore()
    {
        var file = SealedPlanFile.Seal(key, Salt, "{}"u8);

        byte[] unixText = [.. file[..5], .. file[6..]];
        byte[] sevenBits = [.. file.Select(value => (byte)(value & 0x7F))];

        Assert.False(SealedPlanFile.IsOne(unixText));
        Assert.False(SealedPlanFile.IsOne(sevenBits));
    }

    [Fact]
    public void File_UnderAnotherPassphraseOrSalt_DoesNotOpen()
    {
        var file = SealedPlanFile.Seal(key, Salt, "{}"u8);
        using var otherPassphrase = SealedPlanFile.Derive("a passphrase of a fila"u8, Salt);
        using var otherSalt = SealedPlanFile.Derive("a passphrase of a file"u8, SealedPlanFile.NewSalt());

        Assert.False(SealedPlanFile.TryOpen(otherPassphrase, file, out _));
        Assert.False(SealedPlanFile.TryOpen(otherSalt, file, out _));
    }

    private static byte[] Flipped(byte[] file, int bit)
    {
        var flipped = file.ToArray();
        flipped[bit / 8] ^= (byte)(1 << (bit % 8));
        return flipped;
    }

    private byte[]? Opened(byte[] file) => SealedPlanFile.TryOpen(key, file, out var json) ? json : null;
}
