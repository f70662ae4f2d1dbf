using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Core.Sharing;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Data.Tests.Plans;

namespace SafetyPlanner.Data.Tests.Sharing;

/// <summary>What a holder's keys reach, and what happens when sealed things are swapped in the database.</summary>
public sealed class SharedRowsTests : IAsyncLifetime
{
    private TempDatabase database = default!;
    private SharedPlan shared = default!;
    private SessionSecret holder = default!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TempDatabase.StartAsync();
        shared = await SharedPlan.StartAsync(database);
        holder = database.Somebody();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public void Keys_OfAHolder_DoNotOpenAnotherSectionOfTheSameRow()
    {
        var slot = PlanKeys.SlotOf("meeting", "s1");
        var neighbour = Enumerable.Range(0, 1_000).Select(number => $"n{number}").First(section => PlanKeys.SlotOf("meeting", section) == slot);
        using var owner = new OwnerKeys(SecretKey.Random(), Guid.NewGuid(), epoch: 1);
        var row = owner.NewRow(slot, SlotContent.Of([Placed("s1", "q1", "shared"), Placed(neighbour, "q2", "not shared")], owner));
        var terms = shared.Consent(canEdit: true).Terms;
        using var keys = new HolderKeys(GrantContent.Of(terms, owner, PlanMetadata.Of(Answered.Contents)), owner.PlanId, epoch: 1);

        using var slotKey = keys.SlotKey(slot)!;
        Assert.True(keys.TryOpen<SlotContent>(slotKey, row, out var content));
        var read = new List<PlacedAnswer>();
        Assert.True(content.TryRead(keys, read));

        Assert.Equal("q1", Assert.Single(read).QuestionId);
        Assert.Equal(2, content.Parts.Count);
        var hidden = owner.PartIdOf("meeting", neighbour);
        Assert.True(owner.TryOpenPart(hidden, content.Parts[hidden], out _));
        Assert.False(keys.TryOpenPart(hidden, content.Parts[hidden], out _));
        Assert.Null(keys.PartIdOf("meeting", neighbour));
        Assert.All(Enumerable.Range(0, PlanKeys.Slots).Where(other => other != slot), other => Assert.Null(keys.SlotKey(other)));

        // Nor when it is put in the place of the section that is shared.
        var mine = owner.PartIdOf("meeting", "s1");
        Assert.False(keys.TryOpenPart(mine, content.Parts[hidden], out _));
        content.Parts[mine] = content.Parts[hidden];
        Assert.False(content.TryRead(keys, []));
    }

    [Fact]
    public async Task Neighbour_InTheSameRow_StaysUnseenAndUntouchedWhenAHolderSaves()
    {
        var slot = PlanKeys.SlotOf("meeting", "s1");
        var neighbour = Enumerable.Range(0, 1_000).Select(number => $"n{number}").First(section => PlanKeys.SlotOf("meeting", section) == slot);
        await shared.SaveAsync(Answered.Change(Answered.Text("not shared"), "q9", neighbour));
        await shared.ShareAsync(holder, shared.Consent(canEdit: true));

        var saved = await database.Held.SaveAsync(holder, shared.Plan, Answered.Change(Answered.Text("by the holder"), basedOn: 1, at: 9), Cancellation);

        Assert.IsType<SavePlanOutcome.Saved>(saved);
        Assert.Equal(["q1"], Assert.IsType<OpenPlanOutcome.Opened>(await OpenHeldAsync()).Plan.Sheet("meeting").Answers.Keys);
        var mine = (await shared.OpenAsync()).Sheet("meeting");
        Assert.True(mine.Find("q9")!.Value.SameAs(Answered.Text("not shared")));
        Assert.True(mine.Find("q1")!.Value.SameAs(Answered.Text("by the holder")));
    }

    [Fact]
    public async Task Grants_OfTwoSharesSwapped_OpenForNeither()
    {
        var other = database.Somebody();
        await shared.ShareAsync(holder, shared.Consent());
        await shared.ShareAsync(other, shared.Consent(sections: SharedPlan.Second));

        await SwapAsync((to, from) => to.SetProperty(row => row.Grant, from.Grant));

        Assert.IsType<OpenPlanOutcome.Damaged>(await OpenHeldAsync());
        Assert.IsType<OpenPlanOutcome.Damaged>(await database.Held.OpenAsync(other, shared.Plan, Cancellation));
    }

    [Fact]
    public async Task HolderParts_OfTwoSharesSwapped_OpenForNeither()
    {
        var other = database.Somebody();
        await shared.ShareAsync(holder, shared.Consent());
        await shared.ShareAsync(other, shared.Consent(sections: SharedPlan.Second));

        await SwapAsync((to, from) => to.SetProperty(row => row.HolderPart, from.HolderPart));

        Assert.IsType<OpenPlanOutcome.NotFound>(await OpenHeldAsync());
        Assert.IsType<OpenPlanOutcome.NotFound>(await database.Held.OpenAsync(other, shared.Plan, Cancellation));
    }

    [Fact]
    public async Task HolderSpaces_OfTwoSharesSwapped_OpenForNeither()
    {
        var other = database.Somebody();
        await shared.ShareAsync(holder, shared.Consent());
        await shared.ShareAsync(other, shared.Consent(sections: SharedPlan.Second));

        await SwapAsync((to, from) => to.SetProperty(row => row.HolderSpaceId, from.HolderSpaceId));

        Assert.IsType<OpenPlanOutcome.NotFound>(await OpenHeldAsync());
        Assert.IsType<OpenPlanOutcome.NotFound>(await database.Held.OpenAsync(other, shared.Plan, Cancellation));
    }

    [Fact]
    public async Task Journals_OfTwoSharesSwapped_AreShownAsDamagedAndNotAsTheOthers()
    {
        await shared.ShareAsync(holder, shared.Consent());
        await shared.ShareAsync(database.Somebody(), shared.Consent());
        await OpenHeldAsync();

        await SwapAsync((to, from) => to.SetProperty(row => row.Journal, from.Journal).SetProperty(row => row.JournalRevision, from.JournalRevision));

        Assert.All(await shared.ListAsync(), share => Assert.Null(share.Journal));
    }

    [Fact]
    public async Task OwnerParts_OfTwoSharesSwapped_OpenForNeither()
    {
        await shared.ShareAsync(holder, shared.Consent());
        var other = await shared.ShareAsync(database.Somebody(), shared.Consent());

        await SwapAsync((to, from) => to.SetProperty(row => row.OwnerPart, from.OwnerPart));

        var listed = Assert.IsType<ListSharesOutcome.Listed>(await database.Shares.ListAsync(shared.Owner.Secret, shared.Plan, Cancellation));
        Assert.Empty(listed.Shares);
        Assert.Equal(2, listed.Unreadable.Count);
        Assert.Contains(other, listed.Unreadable);
    }

    [Fact]
    public async Task Share_WhoseOwnersPartIsDamaged_CanBeStoppedAllTheSame()
    {
        var share = await shared.ShareAsync(holder, shared.Consent());
        await using (var context = await Tables.ContextAsync(database))
        {
            await context.Shares.ExecuteUpdateAsync(row => row.SetProperty(to => to.OwnerPart, new byte[4194]), Cancellation);
        }

        Assert.IsType<ChangeShareOutcome.Done>(await database.Shares.StopAsync(shared.Owner.Secret, shared.Plan, share, Cancellation));

        Assert.IsType<OpenPlanOutcome.NotFound>(await OpenHeldAsync());
        await using var after = await Tables.ContextAsync(database);
        Assert.False((await after.Plans.SingleAsync(Cancellation)).RotationDue);
    }

    [Fact]
    public async Task Share_WithALaterLastDayInItsRow_OpensNothing()
    {
        await shared.ShareAsync(holder, shared.Consent());
        await using var context = await Tables.ContextAsync(database);
        await context.Shares.ExecuteUpdateAsync(row => row.SetProperty(to => to.EndsOn, new DateOnly(2099, 1, 1)), Cancellation);

        Assert.IsType<OpenPlanOutcome.Damaged>(await OpenHeldAsync());
    }

    [Fact]
    public async Task Share_MovedToAnotherPlanOfTheSameOwner_OpensNeither()
    {
        await shared.ShareAsync(holder, shared.Consent());
        var created = await database.Plans.CreateAsync(shared.Owner.Secret, Answered.Contents, Cancellation);
        var second = Assert.IsType<CreatePlanOutcome.Created>(created).Plan.Id;
        await using (var context = await Tables.ContextAsync(database))
        {
            await context.Shares.ExecuteUpdateAsync(row => row.SetProperty(to => to.PlanId, second.Value), Cancellation);
        }

        Assert.IsType<OpenPlanOutcome.NotFound>(await OpenHeldAsync());
        Assert.IsType<OpenPlanOutcome.Damaged>(await database.Held.OpenAsync(holder, second, Cancellation));
        Assert.Empty(Assert.IsType<ListSharesOutcome.Listed>(await database.Shares.ListAsync(shared.Owner.Secret, second, Cancellation)).Shares);
    }

    [Fact]
    public async Task Grant_PutBackFromBeforeTheKeyChanged_OpensNothing()
    {
        await shared.ShareAsync(holder, shared.Consent());
        var leaving = await shared.ShareAsync(database.Somebody(), shared.Consent());
        await using var context = await Tables.ContextAsync(database);
        var old = await context.Shares.AsNoTracking().SingleAsync(row => row.Id != leaving, Cancellation);
        await database.Shares.StopAsync(shared.Owner.Secret, shared.Plan, leaving, Cancellation);
        Assert.IsType<OpenPlanOutcome.Opened>(await OpenHeldAsync());

        await context.Shares.Where(row => row.Id == old.Id).ExecuteUpdateAsync(
            row => row.SetProperty(to => to.Grant, old.Grant).SetProperty(to => to.OwnerPart, old.OwnerPart), Cancellation);

        Assert.IsType<OpenPlanOutcome.Damaged>(await OpenHeldAsync());
    }

    [Fact]
    public async Task Invitations_WithTheirContentsSwapped_AreNotKnown()
    {
        var share = await shared.OfferAsync(shared.Consent());
        var handOver = Assert.IsType<HandOverOutcome.Made>(await database.Invitations.HandOverAsync(shared.Owner.Secret, shared.Plan, Cancellation)).Code;
        await using (var context = await Tables.ContextAsync(database))
        {
            var rows = await context.Invitations.AsNoTracking().ToListAsync(Cancellation);
            foreach (var (to, from) in new[] { (rows[0], rows[1]), (rows[1], rows[0]) })
            {
                await context.Invitations.Where(row => row.Id == to.Id).ExecuteUpdateAsync(row => row.SetProperty(at => at.Sealed, from.Sealed), Cancellation);
            }
        }

        await NotKnownAsync(share.Text);
        await NotKnownAsync(handOver.Text);
    }

    [Fact]
    public async Task Invitation_MovedToAnotherPlanOrLaterDay_IsNotKnown()
    {
        var code = (await shared.OfferAsync(shared.Consent())).Text;
        var created = await database.Plans.CreateAsync(shared.Owner.Secret, Answered.Contents, Cancellation);
        var second = Assert.IsType<CreatePlanOutcome.Created>(created).Plan.Id.Value;
        await using var context = await Tables.ContextAsync(database);

        await context.Invitations.ExecuteUpdateAsync(row => row.SetProperty(to => to.PlanId, second), Cancellation);
        await NotKnownAsync(code);

        await context.Invitations.ExecuteUpdateAsync(row => row.SetProperty(to => to.PlanId, shared.Plan.Value).SetProperty(to => to.EndsAt, to => to.EndsAt + 1), Cancellation);
        await NotKnownAsync(code);

        await context.Invitations.ExecuteUpdateAsync(row => row.SetProperty(to => to.EndsAt, to => to.EndsAt - 1), Cancellation);
        Assert.IsType<RedeemOutcome.Waiting>(await database.Invitations.RedeemAsync(holder, code, Cancellation));
    }

    [Fact]
    public async Task Rows_OfSharesOfEverySize_AreOfOneLength()
    {
        var short1 = shared.Consent();
        var long1 = short1 with
        {
            Terms = short1.Terms with
            {
                Recipient = new string('R', ShareTerms.LongestName),
                ShownAs = new string('S', ShareTerms.LongestName),
                Purpose = new string('P', ShareTerms.LongestPurpose),
                Sections = [SharedPlan.First, SharedPlan.Second, new SharedSection("meeting", "s3"), new SharedSection("meeting", "s4")],
                CanEdit = true,
                MayGiveBack = true,
            },
        };
        await shared.ShareAsync(holder, short1);
        var other = database.Somebody();
        await shared.ShareAsync(other, long1);
        await database.Held.OpenAsync(other, shared.Plan, Cancellation);
        await database.Held.NoteCopyAsync(other, shared.Plan, Cancellation);
        await shared.OfferAsync(short1);
        await database.Held.GiveBackAsync(other, shared.Plan, Cancellation);
        await database.Invitations.HandOverAsync(shared.Owner.Secret, shared.Plan, Cancellation);

        await using var context = await Tables.ContextAsync(database);
        var rows = await context.Shares.AsNoTracking().ToListAsync(Cancellation);
        var codes = await context.Invitations.AsNoTracking().Where(row => row.Sealed != null).ToListAsync(Cancellation);

        Assert.Equal(3, codes.Count);
        Assert.All(codes, code => Assert.Equal(Padding.Step + Envelope.Overhead, code.Sealed!.Length));
        Assert.All(rows, row => Assert.Equal(Padding.Step + Envelope.Overhead, row.OwnerPart.Length));
        Assert.All(rows, row => Assert.Equal(Padding.Step + Envelope.Overhead, row.Journal.Length));
        Assert.All(rows.Where(row => row.Grant is not null), row => Assert.Equal(Padding.Step + Envelope.Overhead, row.Grant!.Length));
        Assert.Single(rows.Where(row => row.HolderPart is not null).Select(row => row.HolderPart!.Length).Distinct());
    }

    private static PlacedAnswer Placed(string section, string question, string text) =>
        new("meeting", section, question, Core.Answers.Answer.After(null, Answered.Text(text), new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), keepBefore: false));

    private Task<OpenPlanOutcome> OpenHeldAsync() => database.Held.OpenAsync(holder, shared.Plan, Cancellation);

    private async Task NotKnownAsync(string code)
    {
        var before = await Tables.AllAsync(database);
        var refused = Assert.IsType<RedeemOutcome.Refused>(await database.Invitations.RedeemAsync(database.Somebody(), code, Cancellation));
        Assert.StartsWith("This code is not known.", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(before, await Tables.AllAsync(database));
    }

    private async Task SwapAsync(Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<ShareRow>, ShareRow> set)
    {
        await using var context = await Tables.ContextAsync(database);
        var rows = await context.Shares.AsNoTracking().ToListAsync(Cancellation);
        foreach (var (to, from) in new[] { (rows[0], rows[1]), (rows[1], rows[0]) })
        {
            await context.Shares.Where(row => row.Id == to.Id).ExecuteUpdateAsync(row => set(row, from), Cancellation);
        }
    }
}
