using System.Collections.Concurrent;

namespace SafetyPlanner.Data.Accounts;

/// <summary>
/// Remembers which codes of a second factor were accepted, so that each is accepted once: whoever reads one over a shoulder can do nothing with it. Identity
/// accepts a code for two and a half minutes; it is remembered for longer than that. Held in memory.
/// </summary>
internal sealed class AcceptedCodes(TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(Guid UserId, string Code), DateTimeOffset> accepted = new();

    /// <summary>True the first time, also when two ask at the same moment.</summary>
    internal bool TryAdd(Guid userId, string code)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, at) in accepted)
        {
            if (now - at > Remembered)
            {
                accepted.TryRemove(old, out _);
            }
        }

        return accepted.TryAdd((userId, code), now);
    }
}
