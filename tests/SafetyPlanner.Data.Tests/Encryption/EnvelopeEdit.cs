using SafetyPlanner.Testing;

namespace SafetyPlanner.Data.Tests.Encryption;

/// <summary>One random edit of an envelope, the same for the same seed and length: what somebody with the disk or a broken disk could do to it.</summary>
internal static class EnvelopeEdit
{
    private const int MostBytes = 16;

    /// <summary>The edited bytes, which always differ from the envelope, and what was done in words.</summary>
    internal static (byte[] Edited, string What) Make(ReadOnlySpan<byte> envelope, int seed)
    {
        var dice = new Dice(seed);
        while (true)
        {
            var (edited, what) = dice.Next(6) switch
            {
                0 => Changed(envelope, dice),
                1 => Cut(envelope, dice),
                2 => Inserted(envelope, dice),
                3 => Swapped(envelope, dice),
                4 => Repeated(envelope, dice),
                _ => Zeroed(envelope, dice),
            };

            // Two equal bytes may have changed places: that is no edit.
            if (!envelope.SequenceEqual(edited))
            {
                return (edited, what);
            }
        }
    }

    private static (byte[] Edited, string What) Changed(ReadOnlySpan<byte> envelope, Dice dice)
    {
        var edited = envelope.ToArray();
        var count = 2 + dice.Next(MostBytes);
        for (var i = 0; i < count; i++)
        {
            edited[dice.Next(edited.Length)] = (byte)dice.Next(256);
        }

        return (edited, $"{count} bytes changed");
    }

    private static (byte[] Edited, string What) Cut(ReadOnlySpan<byte> envelope, Dice dice)
    {
        var (start, count) = Range(envelope, dice);
        return ([.. envelope[..start], .. envelope[(start + count)..]], $"{count} bytes cut out at {start}");
    }

    private static (byte[] Edited, string What) Inserted(ReadOnlySpan<byte> envelope, Dice dice)
    {
        var start = dice.Next(envelope.Length + 1);
        byte[] added = [.. Enumerable.Range(0, 1 + dice.Next(MostBytes)).Select(_ => (byte)dice.Next(256))];
        return ([.. envelope[..start], .. added, .. envelope[start..]], $"{added.Length} bytes put in at {start}");
    }

    private static (byte[] Edited, string What) Swapped(ReadOnlySpan<byte> envelope, Dice dice)
    {
        var (start, count) = Range(envelope, dice);
        var middle = start + dice.Next(count + 1);
        return (
            [.. envelope[..start], .. envelope[middle..(start + count)], .. envelope[start..middle], .. envelope[(start + count)..]],
            $"bytes {start} to {middle} and {middle} to {start + count} swapped");
    }

    private static (byte[] Edited, string What) Repeated(ReadOnlySpan<byte> envelope, Dice dice)
    {
        var (start, count) = Range(envelope, dice);
        return ([.. envelope[..(start + count)], .. envelope[start..]], $"{count} bytes at {start} repeated");
    }

    private static (byte[] Edited, string What) Zeroed(ReadOnlySpan<byte> envelope, Dice dice)
    {
        var (start, count) = Range(envelope, dice);
        var edited = envelope.ToArray();
        edited.AsSpan(start, count).Clear();
        return (edited, $"{count} bytes at {start} set to zero");
    }

    // Half of them short, half of any length.
    private static (int Start, int Count) Range(ReadOnlySpan<byte> envelope, Dice dice)
    {
        var start = dice.Next(envelope.Length);
        var left = envelope.Length - start;
        return (start, 1 + dice.Next(dice.Chance(50) ? Math.Min(MostBytes, left) : left));
    }
}
