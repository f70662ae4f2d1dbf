using SafetyPlanner.Core.Plans;
using SafetyPlanner.Web.Live;

namespace SafetyPlanner.Web.Tests.Live;

public sealed class PlanBusTests
{
    private readonly PlanBus bus = new();
    private readonly PlanId plan = PlanId.New();

    [Fact]
    public void Publish_ByOnePage_ReachesAllOthersAndNotTheSender()
    {
        var (here, there, third) = (new Listener(), new Listener(), new Listener());
        using var first = bus.Listen(plan, here, here.HearAsync);
        using var second = bus.Listen(plan, there, there.HearAsync);
        using var last = bus.Listen(plan, third, third.HearAsync);

        bus.Publish(plan, here);

        Assert.Equal([0, 1, 1], [here.Heard, there.Heard, third.Heard]);
    }

    [Fact]
    public void Publish_OfAnotherPlan_IsNotHeard()
    {
        var listener = new Listener();
        using var listening = bus.Listen(plan, listener, listener.HearAsync);

        bus.Publish(PlanId.New(), new object());

        Assert.Equal(0, listener.Heard);
    }

    [Fact]
    public void Listening_DisposedOf_HearsNoMore()
    {
        var (here, there) = (new Listener(), new Listener());
        var listening = bus.Listen(plan, here, here.HearAsync);
        using var other = bus.Listen(plan, there, there.HearAsync);

        listening.Dispose();
        bus.Publish(plan, new object());

        Assert.Equal([0, 1], [here.Heard, there.Heard]);
    }

    [Fact]
    public void Listening_AfterAllOthersLeft_HearsAgain()
    {
        bus.Listen(plan, new object(), () => Task.CompletedTask).Dispose();
        var listener = new Listener();

        using var listening = bus.Listen(plan, listener, listener.HearAsync);
        bus.Publish(plan, new object());

        Assert.Equal(1, listener.Heard);
    }

    [Fact]
    public async Task Listening_BegunWhileTheLastOneLeaves_IsHeardAlways()
    {
        // A page loaded again: the new one comes as the old one goes.
        for (var round = 0; round < 20_000; round++)
        {
            var leaving = bus.Listen(plan, new object(), () => Task.CompletedTask);
            var listener = new Listener();
            using var together = new Barrier(2);
            var gone = Task.Run(
                () =>
                {
                    together.SignalAndWait();
                    leaving.Dispose();
                },
                TestContext.Current.CancellationToken);

            together.SignalAndWait(TestContext.Current.CancellationToken);
            using var listening = bus.Listen(plan, listener, listener.HearAsync);
            await gone;
            bus.Publish(plan, new object());

            Assert.Equal(1, listener.Heard);
        }
    }

    private sealed class Listener
    {
        public int Heard { get; private set; }

        public Task HearAsync()
        {
            Heard++;
            return Task.CompletedTask;
        }
    }
}
