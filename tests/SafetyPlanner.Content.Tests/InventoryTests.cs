namespace SafetyPlanner.Content.Tests;

public sealed class InventoryTests
{
    [Fact]
    public void Inventory_QuotedFields_DoNotBreakARow()
    {
        const string csv = "id,seed,gist\r\nA-1,x,\"one, two\"\r\n\"A-2\",x,\"says \"\"no\"\"\r\nA-9,not an id\"\r\nA-3,x,plain\r\n";

        var inventory = Inventory.Parse(csv);

        Assert.Equal(["A-1", "A-2", "A-3"], inventory.Ids);
        Assert.True(inventory.Contains("A-2"));
        Assert.False(inventory.Contains("A-9"));
        Assert.False(inventory.Contains("a-2"));
    }

    [Fact]
    public void Inventory_Shipped_HasEveryItemOnce()
    {
        var ids = Inventory.Shipped().Ids;

        Assert.Equal(152, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("M-CTX", ids[0]);
        Assert.Equal("L-R3", ids[^1]);
        Assert.All(ids, id => Assert.Matches("^[A-Z]-[A-Z0-9]+$", id));
    }
}
