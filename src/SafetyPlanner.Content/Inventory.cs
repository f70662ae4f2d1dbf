using System.Reflection;
using System.Text;

namespace SafetyPlanner.Content;

/// <summary>The ids of every item of the source documents; a pack says with <c>covers</c> which of them each piece stands for.</summary>
public sealed class Inventory
{
    private readonly HashSet<string> ids;

    /// <summary>An inventory of these ids.</summary>
    public Inventory(IEnumerable<string> ids)
    {
        Ids = [.. ids];
        this.ids = new HashSet<string>(Ids, StringComparer.Ordinal);
    }

    /// <summary>The ids in the order of the inventory.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The inventory that ships inside this assembly.</summary>
    public static Inventory Shipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("inventory.csv")
            ?? throw new InvalidOperationException("The embedded inventory.csv is missing from the build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Reads comma-separated values as RFC 4180 writes them; the first column holds the ids, the first row the headings.</summary>
    public static Inventory Parse(string csv) => new(FirstFields(csv).Skip(1).Where(id => id.Length > 0));

    /// <summary>True when the inventory has this id; upper and lower case differ.</summary>
    public bool Contains(string id) => ids.Contains(id);

    // Only the first field is kept, but quotes are followed through the whole row: a quoted field may hold commas and line ends.
    private static IEnumerable<string> FirstFields(string csv)
    {
        var first = new StringBuilder();
        var column = 0;
        var quoted = false;
        foreach (var letter in csv)
        {
            switch (letter)
            {
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    column++;
                    break;
                case '\n' when !quoted:
                    yield return first.ToString().Trim();
                    first.Clear();
                    column = 0;
                    break;
                default:
                    if (column == 0)
                    {
                        first.Append(letter);
                    }

                    break;
            }
        }

        yield return first.ToString().Trim();
    }
}
