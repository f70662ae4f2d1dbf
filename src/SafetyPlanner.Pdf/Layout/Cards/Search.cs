namespace SafetyPlanner.Pdf.Layout.Cards;

/// <summary>Finds where something stops to fit, by halving.</summary>
internal static class Search
{
    /// <summary>The largest number for which this holds; the lowest one if it holds for none.</summary>
    internal static int Largest(int low, int high, Predicate<int> fits)
    {
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            (low, high) = fits(middle) ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
