namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>What whoever runs the server does beside it: the real app, as a process of its own.</summary>
public sealed class HostCommandTests(Chromium chromium)
{
    [Fact]
    public async Task Invite_BesideAServer_ShowsACodeThatIsWrittenNowhere()
    {
        await using var server = await AppServer.StartAsync();

        var advocate = await HostAnswer.OfAsync(server.DataFolder, "host", "invite", "--role", "advocate");
        var person = await HostAnswer.OfAsync(server.DataFolder, "host", "invite");
        var list = await HostAnswer.OfAsync(server.DataFolder, "host", "list");

        var codes = new[] { advocate, person }.Select(CodeIn).ToList();
        Assert.Equal((0, 0, 0), (advocate.ExitCode, person.ExitCode, list.ExitCode));
        Assert.Contains("A code for one account (advocate)", advocate.Said, StringComparison.Ordinal);
        Assert.Contains("A code for one account (person)", person.Said, StringComparison.Ordinal);
        Assert.All(codes, code => Assert.Equal(28, code.Length));
        Assert.NotEqual(codes[0], codes[1]);
        Assert.Contains("Open codes: 2", list.Said, StringComparison.Ordinal);
        Assert.Empty(DataFolderScan.Find(server.DataFolder, codes.SelectMany(code => new[] { code, code.Replace("-", "", StringComparison.Ordinal) })));
        Assert.All(codes, code => Assert.DoesNotContain(code, server.Log + list.Said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Remove_OfAnAccount_ListsItNoMoreAndNobodySignsInToIt()
    {
        await using var server = await AppServer.StartAsync();
        var walk = new PlanWalk(await chromium.OpenAsync(), server.Address);
        await walk.MakeAccountAsync();
        await walk.StartPlanAsync();
        var before = await HostAnswer.OfAsync(server.DataFolder, "host", "list");

        var removed = await HostAnswer.OfAsync(server.DataFolder, "host", "remove", walk.Name!.ToUpperInvariant().Replace('-', ' '));
        var again = await HostAnswer.OfAsync(server.DataFolder, "host", "remove", walk.Name!);
        var check = await HostAnswer.OfAsync(server.DataFolder, "host", "check");

        Assert.Matches($"(?m)^  {walk.Name} +person +second factor off$", before.Said);
        Assert.Equal(0, removed.ExitCode);
        Assert.Contains("nobody can open them", removed.Said, StringComparison.Ordinal);
        Assert.Equal("There is no account with this sign-in name, so nothing was removed: 'host list' shows the names.", again.Sentence());
        Assert.Contains("Accounts: 0. Plans: 1.", check.Said, StringComparison.Ordinal);
        Assert.Empty(DataFolderScan.Find(server.DataFolder, [walk.Name!, walk.Name!.ToUpperInvariant()]));
        Assert.DoesNotContain(walk.Name!, server.Log, StringComparison.OrdinalIgnoreCase);
        await walk.Page.Context.ClearCookiesAsync();
        await walk.SignInAsync(walk.Name!, walk.Passphrase!);
        await walk.Page.GetByText("The sign-in name or the passphrase is not right").WaitForAsync();
    }

    [Fact]
    public async Task Check_BesideAServerAndWithoutOne_SaysLineByLineWhatIsWell()
    {
        await using var server = await AppServer.StartAsync();

        var beside = await HostAnswer.OfAsync(server.DataFolder, "host", "check");
        server.Kill();
        File.Delete(Path.Combine(server.DataFolder, "secret", "pepper"));
        var broken = await HostAnswer.OfAsync(server.DataFolder, "host", "check");

        Assert.Equal((0, ""), (beside.ExitCode, beside.Refused));
        Assert.Contains("A server is running on this folder.", beside.Said, StringComparison.Ordinal);
        Assert.Matches("(?m)^ok +last sweep +It ran on ", beside.Said);
        Assert.Equal((1, ""), (broken.ExitCode, broken.Refused));
        Assert.Matches("(?m)^look at this +database +The file .+ is missing", broken.Said);
        Assert.Matches("(?m)^ok +server +No server is running", broken.Said);
    }

    [Theory]
    [InlineData("host")]
    [InlineData("host frobnicate")]
    [InlineData("host backup")]
    [InlineData("host invite --role chief")]
    [InlineData("host list more")]
    public async Task Words_NotUnderstood_ShowWhatCanBeAskedAndDoNothing(string words)
    {
        var nowhere = Path.Combine(Path.GetTempPath(), "planner-e2e-never-made");

        var answer = await HostAnswer.OfAsync(nowhere, words.Split(' '));

        Assert.Equal((2, ""), (answer.ExitCode, answer.Said));
        Assert.Contains("Usage:", answer.Refused, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nowhere));
    }

    [Theory]
    [InlineData("host list")]
    [InlineData("host invite")]
    [InlineData("host remove river-candle-4821")]
    [InlineData("host backup never-made.db")]
    public async Task Commands_WhereNoServerEverRan_AreRefusedAndMakeNothing(string words)
    {
        var nowhere = Path.Combine(Path.GetTempPath(), "planner-e2e-never-made");

        var answer = await HostAnswer.OfAsync(nowhere, words.Split(' '));

        Assert.Equal($"There is no database in {nowhere} yet: start the server once, or set Data:Folder to where it lies.", answer.Sentence());
        Assert.False(Directory.Exists(nowhere));
    }

    [Fact]
    public async Task SecondServer_OnTheSameFolder_IsRefused_AndOneAfterAKillIsNot()
    {
        await using var server = await AppServer.StartAsync();

        var second = await HostAnswer.OfAsync(server.DataFolder, "--urls", "http://localhost:0");
        server.Kill();
        await server.RestartAsync();

        Assert.Equal(
            $"A server is running on the data folder {server.DataFolder} already: stop it first, or give this one a folder of its own with Data:Folder.",
            second.Sentence());
    }

    private static string CodeIn(HostAnswer answer) => Assert.Single(answer.Said.Split('\n'), line => line.StartsWith("    ", StringComparison.Ordinal)).Trim();
}
