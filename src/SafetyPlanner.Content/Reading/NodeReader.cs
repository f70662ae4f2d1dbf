using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SafetyPlanner.Content.Reading;

/// <summary>
/// Turns YAML into nodes that know their lines. The events of the parser are used, not its own tree, because that one stops at the
/// first key that stands twice and people should see every problem at once.
/// </summary>
internal sealed class NodeReader(string file, PackDraft draft)
{
    /// <summary>The one document of the file, or null, with the problem reported, when it cannot be read.</summary>
    public Node? Read(string text)
    {
        var scanner = new Scanner(new StringReader(text));
        try
        {
            var parser = new Parser(scanner);
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                draft.Report(new Spot(file, 1), "The file is empty: write its keys, or remove the file.");
                return null;
            }

            parser.Consume<DocumentStart>();
            var root = ReadNode(parser);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
            {
                throw new YamlException(second.Start, second.End, "a second document begins here, and a file holds one");
            }

            return root;
        }
        catch (YamlException broken)
        {
            Refuse(broken.Start, broken.Message.Trim().TrimEnd('.'));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The scanner of YamlDotNet 16 answers so, without a line, to a text inside brackets that is indented less than what is around them.
            Refuse(scanner.CurrentPosition, "a bracket is not closed, or a line inside it stands too far left");
            return null;
        }
    }

    private void Refuse(Mark mark, string reason) => draft.Report(
        new Spot(file, LineOf(mark)),
        $"This is not YAML that can be read ({reason}): check the indentation, and put quotes around a text that holds ': ' or begins with a sign.");

    private Node ReadNode(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new TextNode(LineOf(scalar.Start), scalar is { Style: ScalarStyle.Plain, Value: "~" or "null" } ? "" : scalar.Value);
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var entries = new List<Node>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                entries.Add(ReadNode(parser));
            }

            return new ListNode(LineOf(list.Start), entries);
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            throw new YamlException(alias.Start, alias.End, "a pack uses no aliases, so the words are written out each time");
        }

        return ReadMap(parser);
    }

    private MapNode ReadMap(Parser parser)
    {
        var start = parser.Consume<MappingStart>();
        var keys = new List<KeyNode>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a key must be a word");
            }

            var entry = new KeyNode(LineOf(key.Start), key.Value, ReadNode(parser));
            if (keys.Find(other => other.Key == entry.Key) is { } first)
            {
                var line = first.Line.ToString(CultureInfo.InvariantCulture);
                draft.Report(new Spot(file, entry.Line), $"The key '{entry.Key}' is here already, on line {line}: keep one of the two.");
            }
            else
            {
                keys.Add(entry);
            }
        }

        return new MapNode(LineOf(start.Start), keys);
    }

    private static int LineOf(Mark mark) => Math.Max(1, (int)mark.Line);
}
