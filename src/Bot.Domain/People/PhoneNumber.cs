namespace Bot.Domain.People;

/// <summary>A Vietnamese phone number in its national form, e.g. <c>0370000164</c>, however it was written (<c>+84 370 000 164</c>, <c>84370000164</c>).</summary>
public readonly record struct PhoneNumber
{
    private const string Country = "84";

    private PhoneNumber(string value) => Value = value;

    /// <summary>0 and nine or ten digits.</summary>
    public string Value { get; }

    /// <summary>Null when the text is not one phone number.</summary>
    public static PhoneNumber? Of(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (text.Any(sign => !char.IsAsciiDigit(sign) && !" .-()+\u00a0".Contains(sign, StringComparison.Ordinal)))
        {
            return null;
        }

        if (digits.StartsWith("00" + Country, StringComparison.Ordinal))
        {
            digits = digits[2..];
        }

        var national = digits.StartsWith('0') ? digits[1..]
            : digits.StartsWith(Country, StringComparison.Ordinal) && digits.Length > 9 ? digits[Country.Length..].TrimStart('0')
            : digits; // a sheet has lost the leading 0
        return national.Length is 9 or 10 && national[0] != '0' ? new PhoneNumber("0" + national) : null;
    }

    /// <summary>The numbers in a cell of a register, which may hold several.</summary>
    public static IEnumerable<PhoneNumber> AllIn(string cell) =>
        cell.Split([',', ';', '/', '\n', '|'], StringSplitOptions.RemoveEmptyEntries).Select(Of).OfType<PhoneNumber>();

    public override string ToString() => Value ?? "";
}
