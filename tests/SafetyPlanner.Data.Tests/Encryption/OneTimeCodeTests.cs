using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Tests.Encryption;

public sealed class OneTimeCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const string Mistyped = "A letter or digit of the code is mistyped. Please compare it with what you were given. It has not been used up.";
    private const string StrangeSign = "There is a sign in it that no code has: codes are made of letters and digits. Please check it and type it again.";
    private const int Codes = 10_000;

    [Theory]
    [InlineData(OneTimeCode.ToldLength)]
    [InlineData(OneTimeCode.RecoveryLength)]
    public void Code_New_ReadsAsItself(int length)
    {
        var code = OneTimeCode.New(length);

        var read = Read(code.Text, length);

        Assert.Equal(code.Text, read);
        Assert.Equal(length, Signs(code).Length);
    }

    [Fact]
    public void Code_New_StandsInGroupsOfFour() => Assert.Matches("^([0-9A-Z]{4}-){5}[0-9A-Z]{3}$", OneTimeCode.New(OneTimeCode.ToldLength).Text);

    [Theory]
    [InlineData(OneTimeCode.ToldLength)]
    [InlineData(OneTimeCode.RecoveryLength)]
    public void Code_WithAnyOneSignMistyped_IsToldAsMistyped(int length)
    {
        for (var round = 0; round < 10; round++)
        {
            var signs = Signs(OneTimeCode.New(length));
            var slips =
                from place in Enumerable.Range(0, length)
                from other in Alphabet.Where(other => other != signs[place])
                select $"{signs[..place]}{other}{signs[(place + 1)..]}";

            Assert.Equal([(Mistyped, length * 31)], slips.CountBy(slip => Read(slip, length)).Select(pair => (pair.Key, pair.Value)));
        }
    }

    [Theory]
    [InlineData(OneTimeCode.ToldLength)]
    [InlineData(OneTimeCode.RecoveryLength)]
    public void Code_WithAnyTwoNeighboursSwapped_IsToldAsMistyped(int length)
    {
        for (var round = 0; round < 100; round++)
        {
            var signs = Signs(OneTimeCode.New(length));
            var slips = Enumerable.Range(0, length - 1)
                .Where(place => signs[place] != signs[place + 1])
                .Select(place => $"{signs[..place]}{signs[place + 1]}{signs[place]}{signs[(place + 2)..]}");

            Assert.All(slips, slip => Assert.Equal(Mistyped, Read(slip, length)));
        }
    }

    [Fact]
    public void Code_TypedInSmallLettersWithSpacesAndOtherHyphens_IsRead()
    {
        var code = OneTimeCode.New(OneTimeCode.ToldLength);
        string[] typed =
        [
            code.Text.ToLowerInvariant(), Signs(code), $"  {code.Text.Replace('-', ' ')}\t\n", string.Join(' ', Signs(code).AsEnumerable()),
            .. "\u2011\u2013\u2014\u00A0".Select(between => code.Text.Replace('-', between)),
        ];

        Assert.All(typed, text => Assert.Equal(code.Text, Read(text, OneTimeCode.ToldLength)));
    }

    [Theory]
    [InlineData('0', "Oo")]
    [InlineData('1', "IiLl")]
    public void Code_TypedWithALetterThatLooksLikeADigit_IsRead(char digit, string letters)
    {
        var code = NewWith(digit);

        Assert.All(letters, letter => Assert.Equal(code.Text, Read(code.Text.Replace(digit, letter), OneTimeCode.ToldLength)));
    }

    [Theory]
    [InlineData('U')]
    [InlineData('u')]
    [InlineData('!')]
    [InlineData('_')]
    [InlineData('ß')]
    [InlineData('\u0410')]
    [InlineData('\uFF10')]
    [InlineData('\u0660')]
    [InlineData('\u0131')]
    [InlineData('\0')]
    public void Code_WithASignThatNoCodeHas_SaysSo(char sign)
    {
        var signs = Signs(OneTimeCode.New(OneTimeCode.ToldLength));

        Assert.Equal(StrangeSign, Read(sign + signs[1..], OneTimeCode.ToldLength));
        Assert.Equal(StrangeSign, Read(signs[..^1] + sign, OneTimeCode.ToldLength));
    }

    [Theory]
    [InlineData(OneTimeCode.ToldLength)]
    [InlineData(OneTimeCode.RecoveryLength)]
    public void Code_OfAnotherLength_SaysHowLongItIsToBe(int length)
    {
        var signs = Signs(OneTimeCode.New(length));
        (string? Typed, int Has)[] wrong =
        [
            (null, 0), ("", 0), (" - ", 0), (signs[..^1], length - 1), (signs[1..], length - 1), (signs + "0", length + 1), (signs + signs, 2 * length),
        ];

        Assert.All(wrong, attempt => Assert.Equal(
            $"A code has {length} letters and digits, and this has {attempt.Has}. Please check it and type it again.", Read(attempt.Typed, length)));
    }

    [Fact]
    public void Code_OfTheOtherKind_SaysHowLongItIsToBe()
    {
        var recovery = OneTimeCode.New(OneTimeCode.RecoveryLength);

        Assert.StartsWith("A code has 23 letters and digits, and this has 26.", Read(recovery.Text, OneTimeCode.ToldLength), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_PastedAMillionSignsLong_IsRefused() =>
        Assert.StartsWith("A code has 23 letters and digits", Read(new string('7', 1_000_000), OneTimeCode.ToldLength), StringComparison.Ordinal);

    [Theory]
    [InlineData(OneTimeCode.ToldLength)]
    [InlineData(OneTimeCode.RecoveryLength)]
    public void Codes_Many_AreDistinctAndEvenOverTheAlphabetInEveryPlace(int length)
    {
        var codes = Enumerable.Range(0, Codes).Select(_ => Signs(OneTimeCode.New(length))).ToList();

        Assert.Equal(Codes, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Enumerable.Range(0, length), place =>
        {
            var counts = codes.CountBy(code => code[place]).ToDictionary();
            var expected = (double)Codes / Alphabet.Length;
            var chiSquare = Alphabet.Sum(sign => Math.Pow(counts.GetValueOrDefault(sign) - expected, 2) / expected);

            // With 31 degrees of freedom, chance alone goes beyond this once in 10^16 places; a source that left out one of the 32 signs would give 320.
            Assert.InRange(chiSquare, 0, 150);
        });
    }

    [Fact]
    public void Code_WrittenToText_TellsNothing()
    {
        var code = OneTimeCode.New(OneTimeCode.ToldLength);

        Assert.Equal("OneTimeCode", $"{code}");
    }

    [Fact]
    public void Key_OfACode_IsTheSameForTheSameCodeAndUse()
    {
        var code = OneTimeCode.New(OneTimeCode.ToldLength);
        Assert.True(OneTimeCode.TryRead(code.Text.ToLowerInvariant(), OneTimeCode.ToldLength, out var typed, out _));

        using var key = code.ToKey("sp1/one");
        using var again = typed.ToKey("sp1/one");
        using var otherUse = code.ToKey("sp1/two");
        using var otherCode = OneTimeCode.New(OneTimeCode.ToldLength).ToKey("sp1/one");

        Assert.Equal(key.Bytes, again.Bytes);
        Assert.NotEqual(key.Bytes.ToArray(), otherUse.Bytes.ToArray());
        Assert.NotEqual(key.Bytes.ToArray(), otherCode.Bytes.ToArray());
    }

    private static string Signs(OneTimeCode code) => code.Text.Replace("-", "", StringComparison.Ordinal);

    private static OneTimeCode NewWith(char sign)
    {
        while (true)
        {
            var code = OneTimeCode.New(OneTimeCode.ToldLength);
            if (code.Text.Contains(sign, StringComparison.Ordinal))
            {
                return code;
            }
        }
    }

    // What a person gets: the code in its own form, or the sentence that says what is wrong.
    private static string Read(string? typed, int length)
    {
        var canBeOne = OneTimeCode.TryRead(typed, length, out var code, out var problem);
        Assert.Equal(canBeOne, code is not null);
        Assert.Equal(canBeOne, problem is null);
        return code?.Text ?? problem!;
    }
}
