using System.Globalization;
using System.Text.RegularExpressions;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>
/// The keys of one piece of a pack. A key becomes known by being asked for, so that the last call, <see cref="RefuseOtherKeys"/>, can
/// name every key that nothing reads. What cannot be read is reported and stands as an empty text or list until the reading ends.
/// </summary>
internal sealed partial class Fields(MapNode map, string what, string file, PackDraft draft)
{
    private readonly List<string> known = [];

    /// <summary>What these are the keys of, as a problem names it: "A section".</summary>
    public string What { get; set; } = what;

    /// <summary>Where the piece begins.</summary>
    public Spot Spot => new(file, map.Line);

    /// <summary>The keys of a node, or null, reported, when the node holds none.</summary>
    public static Fields? Open(Node node, string what, string file, PackDraft draft)
    {
        if (node is MapNode map)
        {
            return new Fields(map, what, file, draft);
        }

        draft.Report(new Spot(file, node.Line), $"{what} is due here, but this is {KindOf(node)}: write its keys, each with a colon and a value.");
        return null;
    }

    /// <summary>True when the key is there.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The value of the key as it stands, or null.</summary>
    public Node? Find(string key)
    {
        if (!known.Contains(key))
        {
            known.Add(key);
        }

        return map.Find(key);
    }

    /// <summary>Where the value of the key begins, or the piece itself when there is no such key.</summary>
    public Spot SpotOf(string key) => new(file, (Find(key) ?? map).Line);

    /// <summary>Reports a problem of this key's value.</summary>
    public void Report(string key, string message) => draft.Report(SpotOf(key), message);

    /// <summary>Reports a problem of one of the values below these keys.</summary>
    public void Report(Spot spot, string message) => draft.Report(spot, message);

    /// <summary>The text of a key that must be there.</summary>
    public string Text(string key) => Required(key) is { } node ? Words(node, key) : "";

    /// <summary>The text of a key, or null when it is not there.</summary>
    public string? OptionalText(string key) => Find(key) is { } node ? Words(node, key) : null;

    /// <summary>The texts of a key that may hold one text or a list of them.</summary>
    public IReadOnlyList<string> Texts(string key) => Find(key) switch
    {
        null => [],
        ListNode list => [.. list.Entries.Select(entry => Words(entry, key))],
        var one => [Words(one, key)],
    };

    /// <summary>True or false, and false when the key is not there.</summary>
    public bool Flag(string key)
    {
        var written = OptionalText(key);
        if (written is not (null or "" or "true" or "false"))
        {
            Report(key, $"'{key}' is '{written}': write true or false.");
        }

        return written == "true";
    }

    /// <summary>The member of a closed set that a key names; null when the key is not there or names none.</summary>
    public T? Word<T>(string key)
        where T : struct, Enum => Find(key) is { } node ? Member<T>(node, key) : null;

    /// <summary>The members of a closed set that a list names.</summary>
    public IReadOnlyList<T> WordList<T>(string key)
        where T : struct, Enum => [.. Entries(key, required: false).Select(entry => Member<T>(entry, key)).OfType<T>()];

    /// <summary>A day that a key holds; null when the key is not there or holds none.</summary>
    public DateOnly? Day(string key)
    {
        var written = OptionalText(key);
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (!string.IsNullOrEmpty(written))
        {
            Report(key, $"'{key}' is '{written}': write a day as year-month-day, such as 2026-03-14.");
        }

        return null;
    }

    /// <summary>The id of the piece, which no other piece of its sort may have in the same scope.</summary>
    public string Id(string sort, string scope) => Required("id") is null ? "" : OptionalId(sort, scope) ?? "";

    /// <summary>The id of the piece, or null when it has none; no other piece of its sort may have it in the same scope.</summary>
    public string? OptionalId(string sort, string scope)
    {
        var id = OptionalText("id");
        if (string.IsNullOrEmpty(id))
        {
            return id;
        }

        if (!IdShape.Fits(id))
        {
            Report("id", $"The id '{id}' cannot be used: {IdShape.Advice}.");
        }
        else
        {
            TakeId(id, sort, scope, SpotOf("id"));
        }

        return id;
    }

    /// <summary>Notes an id as used, and reports it when another piece of its sort has it in the same scope.</summary>
    public void TakeId(string id, string sort, string scope, Spot spot) =>
        draft.Once($"{scope}: {sort} {id}", spot, first => $"The {sort} id '{id}' is used already at {first}: write another.");

    /// <summary>The keys of each entry of a list.</summary>
    public IEnumerable<Fields> Pieces(string key, string piece, bool required) =>
        Entries(key, required).Select(entry => Open(entry, piece, file, draft)).OfType<Fields>();

    /// <summary>The keys below a key, or null when it is not there.</summary>
    public Fields? Piece(string key, string piece) => Find(key) is { } node ? Open(node, piece, file, draft) : null;

    /// <summary>The ids that a list names, and where.</summary>
    public IReadOnlyList<(string Id, Spot Spot)> Named(string key) =>
        [.. Entries(key, required: false).Select(entry => (Id: Words(entry, key), Spot: new Spot(file, entry.Line))).Where(named => named.Id.Length > 0)];

    /// <summary>The ids that a list names, each noted as a link to check.</summary>
    public IReadOnlyList<string> Links(string key, Func<Spot, string, Link> link) => [.. Named(key).Select(named => Note(link(named.Spot, named.Id)))];

    /// <summary>The questions that a list names, each noted as a link to check.</summary>
    public IReadOnlyList<string> Links(string key, string from, WantedQuestion wanted) =>
        Links(key, (spot, to) => new QuestionLink(spot, key, from, to, wanted));

    /// <summary>The one id that a key names, noted as a link to check; null when the key is not there or says nothing.</summary>
    public string? Link(string key, Func<Spot, string, Link> link) =>
        OptionalText(key) is { Length: > 0 } to ? Note(link(SpotOf(key), to)) : null;

    /// <summary>The question that a key names, noted as a link to check; null when the key is not there or says nothing.</summary>
    public string? Link(string key, string from, WantedQuestion wanted) => Link(key, (spot, to) => new QuestionLink(spot, key, from, to, wanted));

    /// <summary>The one id that a key which must be there names, noted as a link to check.</summary>
    public string RequiredLink(string key, Func<Spot, string, Link> link) => Required(key) is null ? "" : Link(key, link) ?? "";

    /// <summary>The question that a key which must be there names, noted as a link to check.</summary>
    public string RequiredLink(string key, string from, WantedQuestion wanted) => Required(key) is null ? "" : Link(key, from, wanted) ?? "";

    /// <summary>Notes a link to check and tells the id that it names.</summary>
    public string Note(Link link)
    {
        draft.Links.Add(link);
        return link.To;
    }

    /// <summary>What a list names in any pack, each noted as a link to check.</summary>
    public IReadOnlyList<string> OuterLinks(string key)
    {
        var links = Named(key);
        draft.OuterLinks.AddRange(links.Select(link => new OuterLink(link.Spot, key, link.Id)));
        return [.. links.Select(link => link.Id)];
    }

    /// <summary>Notes the inventory items that this piece stands for.</summary>
    public void Covers(string place, string key = "covers") =>
        draft.Coverage.AddRange(Named(key).Select(item => (item.Spot, new Covered(item.Id, place))));

    /// <summary>True when there is a key that was not asked for.</summary>
    public bool HasOtherKeys => map.Keys.Any(entry => !known.Contains(entry.Key));

    /// <summary>Reports every key that was not asked for.</summary>
    public void RefuseOtherKeys()
    {
        foreach (var entry in map.Keys.Where(entry => !known.Contains(entry.Key)))
        {
            var advice = Spelling.Advice(entry.Key, known, "leave it out");
            draft.Report(new Spot(file, entry.Line), $"{What} has no key '{entry.Key}': {advice}, or leave it out.");
        }
    }

    /// <summary>The value of a key that must be there, or null, reported, when it is not.</summary>
    public Node? Required(string key)
    {
        var node = Find(key);
        if (node is null)
        {
            draft.Report(Spot, $"{What} needs the key '{key}': add it here.");
        }

        return node;
    }

    private IReadOnlyList<Node> Entries(string key, bool required)
    {
        var node = required ? Required(key) : Find(key);
        if (node is ListNode { Entries.Count: > 0 } list)
        {
            return list.Entries;
        }

        if (node is not null)
        {
            Report(key, $"'{key}' must be a list with at least one entry, but this is {KindOf(node)}: begin each entry with a hyphen.");
        }

        return [];
    }

    private T? Member<T>(Node node, string key)
        where T : struct, Enum
    {
        var written = Words(node, key);
        if (KebabNames<T>.Members.TryGetValue(written, out var member))
        {
            return member;
        }

        if (written.Length > 0)
        {
            draft.Report(new Spot(file, node.Line), $"'{key}' names '{written}': {Spelling.Advice(written, [.. KebabNames<T>.Members.Keys], "")}.");
        }

        return null;
    }

    private string Words(Node node, string key)
    {
        var spot = new Spot(file, node.Line);
        if (node is not TextNode { Value: var value })
        {
            var quotes = node is MapNode ? " and put quotes around it if it holds ': ' or begins with {" : "";
            draft.Report(spot, $"'{key}' must be a text, but this is {KindOf(node)}: write one text{quotes}.");
            return "";
        }

        var text = value.Trim();
        draft.Texts.Add(text);
        if (text.Length == 0)
        {
            draft.Report(spot, $"'{key}' is empty: write its words.");
        }
        else if (text.Any(char.IsControl))
        {
            draft.Report(spot, $"'{key}' holds a line end, tab or other control character: write one paragraph as one text, and several as a list.");
        }

        foreach (var blank in BlankShape().Matches(text).Select(match => match.Value).Where(blank => !IsKnown(blank)))
        {
            draft.Report(spot, $"The blank {blank} is not known: write one of {string.Join(", ", Blanks.Names.Select(name => $"{{{name}}}"))}.");
        }

        return text;
    }

    private static bool IsKnown(string blank) => blank.EndsWith('}') && Blanks.Names.Contains(blank[1..^1], StringComparer.Ordinal);

    private static string KindOf(Node node) => node switch
    {
        MapNode => "a set of keys",
        ListNode { Entries.Count: 0 } => "an empty list",
        ListNode => "a list",
        TextNode { Value: "" } => "nothing",
        _ => "a text",
    };

    [GeneratedRegex(@"\{[^{}]*\}?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex BlankShape();
}
