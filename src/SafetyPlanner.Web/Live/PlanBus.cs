using System.Collections.Concurrent;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Web.Live;

/// <summary>Tells the open pages of one node that an answer of a plan has changed. Ids only: each page reads the change through its own access.</summary>
public sealed class PlanBus
{
    private readonly ConcurrentDictionary<PlanId, ConcurrentDictionary<object, Func<Task>>> listeners = new();

    /// <summary>Calls <paramref name="changed"/> whenever someone else changes the plan, until the result is disposed of.</summary>
    public IDisposable Listen(PlanId plan, object listener, Func<Task> changed)
    {
        listeners.GetOrAdd(plan, _ => new()).TryAdd(listener, changed);
        return new Subscription(this, plan, listener);
    }

    /// <summary>Tells everyone but the sender that the plan has changed.</summary>
    public void Publish(PlanId plan, object sender)
    {
        if (!listeners.TryGetValue(plan, out var all))
        {
            return;
        }

        foreach (var (listener, changed) in all)
        {
            if (!ReferenceEquals(listener, sender))
            {
                // Not awaited: a slow page must not hold up the one that saved. The listener handles its own errors.
                _ = changed();
            }
        }
    }

    private void Leave(PlanId plan, object listener)
    {
        if (listeners.TryGetValue(plan, out var all) && all.TryRemove(listener, out _) && all.IsEmpty)
        {
            listeners.TryRemove(new KeyValuePair<PlanId, ConcurrentDictionary<object, Func<Task>>>(plan, all));
        }
    }

    private sealed class Subscription(PlanBus bus, PlanId plan, object listener) : IDisposable
    {
        public void Dispose() => bus.Leave(plan, listener);
    }
}
