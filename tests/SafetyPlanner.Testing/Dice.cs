namespace SafetyPlanner.Testing;

/// <summary>An xorshift generator: these numbers guard nothing, and the same seed has to give the same ones on every machine.</summary>
public sealed class Dice(int seed)
{
    private ulong state = ((ulong)(uint)seed + 1) * 0x9E3779B97F4A7C15UL;

    /// <summary>True in this many of a hundred cases.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    /// <summary>A number from 0 to just below this one.</summary>
    public int Next(int below)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)((state >> 33) % (ulong)below);
    }

    /// <summary>One of these.</summary>
    public T One<T>(IReadOnlyList<T> of) => of[Next(of.Count)];
}
