using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Web.Live;

/// <summary>Tells the open pages of one node that an answer of a plan has changed. Ids only: each page reads the change through its own access.</summary>
public sealed class PlanBus
{
    // One lock for coming and going: a page loaded again comes as the old one goes, and must not join a list that is being thrown away.
    private readonly Lock gate = new();
    private readonly Dictionary<PlanId, Dictionary<object, Func<Task>>> listeners = [];

    /// <summary>Calls <paramref name="changed"/> whenever someone else changes the plan, until the result is disposed of.</summary>
    public IDisposable Listen(PlanId plan, object listener, Func<Task> changed)
    {
        lock (gate)
        {
            if (!listeners.TryGetValue(plan, out var all))
            {
                listeners[plan] = all = [];
            }

            all[listener] = changed;
        }

        return new Subscription(this, plan, listener);
    }

    /// <summary>Tells everyone but the sender that the plan has changed.</summary>
    public void Publish(PlanId plan, object sender)
    {
        List<Func<Task>> others;
        lock (gate)
        {
            others = listeners.TryGetValue(plan, out var all) ? [.. all.Where(one => !ReferenceEquals(one.Key, sender)).Select(one => one.Value)] : [];
        }

        // Not awaited: a slow page must not hold up the one that saved. The listener handles its own errors.
        others.ForEach(changed => _ = changed());
    }

    private void Leave(PlanId plan, object listener)
    {
        lock (gate)
        {
            if (listeners.TryGetValue(plan, out var all) && all.Remove(listener) && all.Count == 0)
            {
                listeners.Remove(plan);
            }
        }
    }

    private sealed class Subscription(PlanBus bus, PlanId plan, object listener) : IDisposable
    {
        public void Dispose() => bus.Leave(plan, listener);
    }
}
