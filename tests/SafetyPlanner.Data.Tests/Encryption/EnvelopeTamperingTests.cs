using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Tests.Encryption;

/// <summary>What was sealed opens whole, unchanged and in its own place, or not at all.</summary>
public sealed class EnvelopeTamperingTests : IDisposable
{
    private const int Edits = 10_000;

    private static readonly SealContext Place =
        new(SealContext.PlanSection, Guid.Parse("11111111-2222-3333-4444-555555555555"), Epoch: 1, "row"u8.ToArray(), Revision: 7);

    private readonly SecretKey key = SecretKey.Random();

    // As long as a section that holds little, which is what most rows are.
    private readonly byte[] envelope;

    public EnvelopeTamperingTests() => envelope = Envelope.Seal(key, Place, RandomNumberGenerator.GetBytes(Padding.Step));

    /// <summary>The place itself and every place that differs from it in one field, in two, or in more, for every purpose there is.</summary>
    private static IReadOnlyList<SealContext> Places { get; } =
    [
        .. from purpose in typeof(SealContext).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
           where purpose.IsLiteral
           from owner in (Guid[])[Place.OwnerId, Guid.Parse("11111111-2222-3333-4444-555555555556"), Guid.Empty]
           from epoch in (int[])[Place.Epoch, 0, 2, 7, 256, -1]
           from row in (string[])["row", "rox", "Row", "rows", "ro", ""]
           from revision in (long[])[Place.Revision, 1, 6, 8, 7L << 32, -7]
           select new SealContext((string)purpose.GetRawConstantValue()!, owner, epoch, Encoding.ASCII.GetBytes(row), revision),
    ];

    public void Dispose() => key.Dispose();

    [Fact]
    public void Envelope_WithAnySingleBitFlipped_IsRefused()
    {
        var accepted = new List<int>();
        for (var bit = 0; bit < envelope.Length * 8; bit++)
        {
            var mask = (byte)(1 << (bit % 8));
            envelope[bit / 8] ^= mask;
            if (Opens(Place, envelope))
            {
                accepted.Add(bit);
            }

            envelope[bit / 8] ^= mask;
        }

        Assert.Empty(accepted);
        Assert.True(Opens(Place, envelope), "All bits are back in their place.");
    }

    [Fact]
    public void Envelope_EditedAtRandom_IsRefused()
    {
        var accepted = new List<string>();
        for (var seed = 0; seed < Edits; seed++)
        {
            var (edited, what) = EnvelopeEdit.Make(envelope, seed);
            if (Opens(Place, edited))
            {
                accepted.Add($"seed {seed}: {what}");
            }
        }

        Assert.Empty(accepted);
    }

    [Fact]
    public void Envelope_InAnyOtherPlace_IsRefused()
    {
        var small = Envelope.Seal(key, Place, "small"u8);

        var opened = Places.Where(place => Opens(place, small)).ToList();

        // Its own place, where it opens, is one of them.
        Assert.Equal(Place.ToBytes(), Assert.Single(opened).ToBytes());
    }

    [Fact]
    public void Places_AllOfThem_ShareTheirBytesWithNoOther()
    {
        var bytes = Places.Select(place => Convert.ToHexString(place.ToBytes())).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Places.Count, bytes.Count);
    }

    [Fact]
    public void Places_WhoseFieldsReadTheSameInARow_ShareNoBytes()
    {
        SealContext[] places =
        [
            new("plan-key", Guid.Empty, Epoch: 0, RowId: default, Revision: 0),
            new("plan-key\0", Guid.Empty, Epoch: 0, RowId: default, Revision: 0),
            new("plan-ke", new Guid("6b000000-0000-0000-0000-000000000000"), Epoch: 0, RowId: default, Revision: 0),
            new("plan-key", Guid.Empty, Epoch: 0, RowId: new byte[1], Revision: 0),
            new("plan-key", Guid.Empty, Epoch: 0, RowId: new byte[8], Revision: 0),
            new("", Guid.Empty, Epoch: 0, RowId: "plan-key"u8.ToArray(), Revision: 0),
        ];

        Assert.Equal(places.Length, places.Select(place => Convert.ToHexString(place.ToBytes())).Distinct(StringComparer.Ordinal).Count());
    }

    private bool Opens(SealContext place, byte[] bytes) => Envelope.TryOpen(key, place, bytes, out _);
}
