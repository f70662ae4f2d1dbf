using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Core.Tests.Plans;

public sealed class PlanIdTests
{
    [Fact]
    public void New_WrittenAndRead_IsTheSame()
    {
        var id = PlanId.New();

        var read = PlanId.Parse(id.ToString());

        Assert.Equal(id, read);
        Assert.Matches("^[0-9a-f]{32}$", id.ToString());
    }

    [Fact]
    public void New_Twice_Differs() => Assert.NotEqual(PlanId.New(), PlanId.New());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1234")]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    [InlineData("{00000000000000000000000000000001}")]
    [InlineData("0000000000000000000000000000000g")]
    public void Parse_AnythingElse_IsNothing(string? text) => Assert.Null(PlanId.Parse(text));
}
