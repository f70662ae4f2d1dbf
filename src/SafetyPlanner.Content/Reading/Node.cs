namespace SafetyPlanner.Content.Reading;

/// <summary>One piece of a YAML file and the line it begins on. The closed set stands in this file.</summary>
internal abstract record Node(int Line);

/// <summary>A text. A plain <c>~</c> or <c>null</c> is an empty one.</summary>
internal sealed record TextNode(int Line, string Value) : Node(Line);

/// <summary>A list.</summary>
internal sealed record ListNode(int Line, IReadOnlyList<Node> Entries) : Node(Line);

/// <summary>Keys with their values, in the order of the file; no key stands twice.</summary>
internal sealed record MapNode(int Line, IReadOnlyList<KeyNode> Keys) : Node(Line)
{
    /// <summary>The value of this key, or null.</summary>
    public Node? Find(string key) => Keys.FirstOrDefault(entry => entry.Key == key)?.Value;
}

/// <summary>One key and its value.</summary>
internal sealed record KeyNode(int Line, string Key, Node Value) : Node(Line);
