using System.Collections.Concurrent;

namespace SafetyPlanner.Data.Accounts;

/// <summary>
/// Remembers when the set-up of a second factor was begun, so that one that was begun and left can't be finished by whoever finds the page later. Held in
/// memory: after a restart it has to be begun again.
/// </summary>
internal sealed class BegunSetUps(TimeProvider clock)
{
    private static readonly TimeSpan Open = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> begun = new();

    /// <summary>From now on an account can confirm its key, for 15 minutes.</summary>
    internal void Begin(Guid userId)
    {
        foreach (var old in begun.Keys)
        {
            if (!IsOpen(old))
            {
                begun.TryRemove(old, out _);
            }
        }

        begun[userId] = clock.GetUtcNow();
    }

    /// <summary>True as long as a key can be confirmed.</summary>
    internal bool IsOpen(Guid userId) => begun.TryGetValue(userId, out var at) && clock.GetUtcNow() - at < Open;
}
