using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Tests.Plans;

namespace SafetyPlanner.Data.Tests.Access;

/// <summary>What may be done with plans and with what is shared of them.</summary>
internal static class PlanOperations
{
    public static IEnumerable<Operation> All =>
    [
        new("PlanStore.CreateAsync(PlanContents)", async (world, secret, _, _) => await world.Database.Plans.CreateAsync(secret, Answered.Contents), "Created"),
        new("PlanStore.CreateAsync(PlanContents, PlacedAnswers)", async (world, secret, _, _) => await world.Database.Plans.CreateAsync(secret, Answered.Contents, []), "Created"),
        new("PlanStore.ListAsync()", async (world, secret, _, _) => await world.Database.Plans.ListAsync(secret), "Lists nothing of it")
        {
            Others = Of((Role.Owner, "Lists it")),
        },
        new("PlanStore.OpenAsync(PlanId)", async (world, secret, plan, _) => await world.Database.Plans.OpenAsync(secret, plan), "NotFound")
        {
            Others = Of((Role.Owner, "Opened q1 q2")),
        },
        new("PlanStore.SaveAsync(PlanId, PlanChange)", async (world, secret, plan, _) => await world.Database.Plans.SaveAsync(secret, plan, Change), "NotFound")
        {
            Others = Of((Role.Owner, "Saved")),
        },
        new("PlanStore.ChangeContentsAsync(PlanId, ContentsChange)", async (world, secret, plan, _) => await world.Database.Plans.ChangeContentsAsync(secret, plan, Contents), "NotFound")
        {
            Others = Of((Role.Owner, "Changed")),
        },
        new("PlanStore.EraseSectionAsync(PlanId, SectionErasure)", async (world, secret, plan, _) => await world.Database.Plans.EraseSectionAsync(secret, plan, Erasure), "NotFound")
        {
            Others = Of((Role.Owner, "Erased")),
        },
        new("PlanStore.DeleteAsync(PlanId)", async (world, secret, plan, _) => await world.Database.Plans.DeleteAsync(secret, plan), "NotFound")
        {
            Others = Of((Role.Owner, "Deleted")),
        },
        new("ShareStore.OfferAsync(PlanId, Consent)", async (world, secret, plan, _) => await world.Database.Shares.OfferAsync(secret, plan, world.Consent(canEdit: true, days: 30)), "NotFound")
        {
            Others = Of((Role.Owner, "Offered")),
        },
        new("ShareStore.ListAsync(PlanId)", async (world, secret, plan, _) => await world.Database.Shares.ListAsync(secret, plan), "NotFound")
        {
            Others = Of((Role.Owner, "Listed")),
        },
        new("ShareStore.ConfirmAsync(PlanId, Guid)", async (world, secret, plan, share) => await world.Database.Shares.ConfirmAsync(secret, plan, share), "NotFound")
        {
            Others = Of((Role.Owner, "Done")),
        },
        new("ShareStore.StopAsync(PlanId, Guid)", async (world, secret, plan, share) => await world.Database.Shares.StopAsync(secret, plan, share), "NotFound")
        {
            Others = Of((Role.Owner, "Done")),
        },
        new("HeldPlans.ListAsync()", async (world, secret, _, _) => await world.Database.Held.ListAsync(secret), "Lists nothing of it")
        {
            Others = Of((Role.Viewer, "Lists Open"), (Role.Editor, "Lists Open"), (Role.Pending, "Lists Waiting")),
        },
        new("HeldPlans.OpenAsync(PlanId)", async (world, secret, plan, _) => await world.Database.Held.OpenAsync(secret, plan), "NotFound")
        {
            Others = Of((Role.Viewer, "Opened q1"), (Role.Editor, "Opened q1")),
        },
        new("HeldPlans.GlanceAsync(PlanId)", async (world, secret, plan, _) => await world.Database.Held.GlanceAsync(secret, plan), "NotFound")
        {
            Others = Of((Role.Viewer, "Opened q1"), (Role.Editor, "Opened q1")),
        },
        new("HeldPlans.IsOpenAsync(PlanId)", async (world, secret, plan, _) => await world.Database.Held.IsOpenAsync(secret, plan), "no", "no")
        {
            Others = Of((Role.Viewer, "yes"), (Role.Editor, "yes")),
        },
        new("HeldPlans.SaveAsync(PlanId, PlanChange)", async (world, secret, plan, _) => await world.Database.Held.SaveAsync(secret, plan, Change), "NotFound")
        {
            Others = Of((Role.Editor, "Saved")),
        },
        new("HeldPlans.NoteCopyAsync(PlanId)", async (world, secret, plan, _) => await world.Database.Held.NoteCopyAsync(secret, plan), "no", "no")
        {
            Others = Of((Role.Viewer, "yes"), (Role.Editor, "yes")),
        },
        new("HeldPlans.GiveUpAsync(PlanId)", async (world, secret, plan, _) => await world.Database.Held.GiveUpAsync(secret, plan), "NotFound")
        {
            // The keys of a share that ran out are still there until the next sweep, and can be thrown away before.
            Others = Of((Role.Viewer, "Done"), (Role.Editor, "Done"), (Role.Pending, "Done"), (Role.Expired, "Done")),
        },
        new("HeldPlans.GiveBackAsync(PlanId)", async (world, secret, plan, _) => await world.Database.Held.GiveBackAsync(secret, plan), "NotFound")
        {
            Others = Of((Role.Editor, "Made")),
        },
        new("InvitationStore.RedeemAsync(String)", async (world, secret, _, _) => await world.Database.Invitations.RedeemAsync(secret, world.Code), "Waiting")
        {
            Others = Of((Role.Owner, "Refused"), (Role.Viewer, "Refused"), (Role.Editor, "Refused"), (Role.Pending, "Refused")),
        },
        new("InvitationStore.HandOverAsync(PlanId)", async (world, secret, plan, _) => await world.Database.Invitations.HandOverAsync(secret, plan), "NotFound")
        {
            Others = Of((Role.Owner, "Made")),
        },
        new("InvitationStore.HandOverWaitsUntilAsync(PlanId)", async (world, secret, plan, _) => await world.Database.Invitations.HandOverWaitsUntilAsync(secret, plan), "nothing", "nothing")
        {
            Others = Of((Role.Owner, "something")),
        },
        new("InvitationStore.WithdrawHandOverAsync(PlanId)", async (world, secret, plan, _) => await world.Database.Invitations.WithdrawHandOverAsync(secret, plan), "NotFound")
        {
            Others = Of((Role.Owner, "Done")),
        },
    ];

    private static PlanChange Change { get; } = Answered.Change(Answered.Text("other words"), basedOn: 1, at: 60);

    private static ContentsChange Contents { get; } = new([Answered.Escape], ["nz"]);

    private static SectionErasure Erasure { get; } =
        new("meeting", "s1", new Dictionary<string, AnswerValue> { ["q1"] = Answered.Text("") }, Decides: false, new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));

    internal static Dictionary<Role, string> Of(params (Role Role, string Outcome)[] others) => others.ToDictionary(other => other.Role, other => other.Outcome);
}
