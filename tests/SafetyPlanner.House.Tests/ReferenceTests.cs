namespace SafetyPlanner.House.Tests;

/// <summary>Who may know whom: a star around Core, one foreign thing a room.</summary>
public sealed class ReferenceTests
{
    /// <summary>The rooms and packages that each room may ask for.</summary>
    private static readonly Dictionary<string, (string[] Rooms, string[] Packages)> Allowed = new()
    {
        [Rooms.Core] = ([], []),
        [Rooms.Content] = ([Rooms.Core], ["YamlDotNet"]),
        [Rooms.Data] = ([Rooms.Core], ["Microsoft.AspNetCore.Identity.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Relational"]),
        [Rooms.Sqlite] = (
            [Rooms.Core, Rooms.Data], ["Microsoft.EntityFrameworkCore.Sqlite.Core", "SQLitePCLRaw.core", "SQLitePCLRaw.provider.e_sqlite3"]),
        [Rooms.Pdf] = ([Rooms.Core], []),
        [Rooms.Web] = (
            [Rooms.Core, Rooms.Content, Rooms.Data, Rooms.Sqlite, Rooms.Pdf], ["System.CommandLine", "QRCoder", "System.Drawing.Common", "Microsoft.Win32.SystemEvents"]),
    };

    public static TheoryData<string> AllRooms => [.. Repository.Rooms];

    [Theory]
    [MemberData(nameof(AllRooms))]
    public void Room_Project_AsksOnlyForWhatItMay(string room)
    {
        var (rooms, packages) = Allowed[room];

        Assert.Empty(Repository.Asked(room, "ProjectReference").Except(rooms));
        Assert.Empty(Repository.Asked(room, "PackageReference").Except(packages));
    }

    [Theory]
    [MemberData(nameof(AllRooms))]
    public void Room_Built_KnowsOnlyTheRoomsItMay(string room)
    {
        var known = Rooms.All[room].GetReferencedAssemblies().Select(other => other.Name!).Where(name => name.StartsWith("SafetyPlanner.", StringComparison.Ordinal));

        Assert.Empty(known.Except(Allowed[room].Rooms));
    }

    [Fact]
    public void Core_Built_KnowsOnlyTheBaseClassLibrary()
    {
        var known = Rooms.All[Rooms.Core].GetReferencedAssemblies().Select(other => other.Name!);

        Assert.All(known, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Core_Source_DoesNoInputOrOutput()
    {
        string[] foreign = ["System.IO", "System.Net", "System.Diagnostics.Process", "File.", "Directory.", "Environment."];

        var sources = Repository.Below("src/" + Rooms.Core, ".cs");

        Assert.NotEmpty(sources);
        Assert.All(sources, file => Assert.DoesNotContain(foreign, word => file.Text.Contains(word, StringComparison.Ordinal)));
    }
}
