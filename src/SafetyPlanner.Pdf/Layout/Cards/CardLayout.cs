namespace SafetyPlanner.Pdf.Layout.Cards;

/// <summary>Where the fields of a card stand.</summary>
/// <param name="Stretches">The fields in reading order.</param>
/// <param name="Panels">The grounds of what has to be seen first.</param>
internal sealed record CardLayout(IReadOnlyList<Stretch> Stretches, IReadOnlyList<Box> Panels)
{
    private const int LeastParted = 2;

    /// <summary>Fills boxes one after the other; null if there is more than they hold.</summary>
    /// <param name="gap">The room between two fields.</param>
    /// <param name="longest">A field may be parted if it is higher than this share of a box.</param>
    internal static List<Stretch>? Fill(IEnumerable<CutField> fields, IReadOnlyList<Box> boxes, double gap, double longest)
    {
        var stretches = new List<Stretch>();
        var (at, top) = (0, boxes[0].Top);
        foreach (var field in fields)
        {
            var from = 0;
            while (true)
            {
                var box = boxes[at];
                var isFirst = top >= box.Top;
                var start = isFirst ? top : top - gap;
                if (start - field.Height(from) >= box.Bottom)
                {
                    stretches.Add(new(field, from, field.Count, box.Left, start));
                    top = start - field.Height(from);
                    break;
                }

                var to = field.EndWithin(from, start - box.Bottom);
                if (to - from >= (isFirst ? 1 : LeastParted) && field.Height(from) > box.Height * longest)
                {
                    stretches.Add(new(field, from, to, box.Left, start));
                    from = to;
                }
                else if (isFirst)
                {
                    return null;
                }

                if (++at == boxes.Count)
                {
                    return null;
                }

                top = boxes[at].Top;
            }
        }

        return stretches;
    }
}

/// <summary>Some lines of a field in one place.</summary>
/// <param name="From">The first of its lines that stands here.</param>
/// <param name="To">The line after the last that stands here.</param>
internal sealed record Stretch(CutField Field, int From, int To, double Left, double Top)
{
    internal bool IsLast => To == Field.Count;
}
