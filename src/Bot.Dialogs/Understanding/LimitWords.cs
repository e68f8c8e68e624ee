using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding;

/// <summary>"45 buổi", "45 buổi 7A", "Mận nghỉ mấy buổi": a whole message and nothing else.</summary>
internal static partial class LimitWords
{
    private static readonly SearchValues<string> Words = SearchValues.Create(["buoi"], StringComparison.Ordinal);
    private static readonly string[] OfClasses = ["45 buổi", "45 buổi lớp", "số buổi nghỉ", "số buổi nghỉ lớp", "số buổi vắng", "xem 45 buổi"];

    /// <summary>The class named, and the pupils the name may mean; null for any other message, a name of nobody included.</summary>
    public static (ClassId? Class, string Name, IReadOnlyList<PupilId> Pupils)? In(SchoolRegister register, string text)
    {
        if (!PlainWords.MayHave(text, Words))
        {
            return null;
        }

        foreach (var phrase in OfClasses.Where(phrase => PlainWords.Begins(text, phrase)))
        {
            if (PlainWords.AreSame(text, phrase))
            {
                return (null, "", []);
            }

            if (register.Classes.FirstOrDefault(schoolClass => PlainWords.AreSame(text, $"{phrase} {schoolClass.Id}")) is { } named)
            {
                return (named.Id, "", []);
            }
        }

        return OfPupil().Match(text) is { Success: true } match ? OfPupils(register, match.Groups["who"].Value, match.Groups["where"].Value) : null;
    }

    private static (ClassId? Class, string Name, IReadOnlyList<PupilId> Pupils)? OfPupils(SchoolRegister register, string who, string where) =>
        PupilMention.Of(register, who, where) is { Pupils.Count: > 0 } mention ? mention : null;

    [GeneratedRegex(@"^\s*(?:em\s+|cháu\s+|bạn\s+|hs\s+)?(?<who>[\p{L}\p{N}' ]{1,50}?)\s+(?:đã\s+)?(?:nghỉ|nghi|vắng|vang)(?:\s+(?:học|hoc))?\s+(?:mấy|may|bao nhiêu|bao nhieu)\s+(?:buổi|buoi)(?:\s+(?:rồi|roi))?(?:\s+(?:lớp\s+)?(?<where>[\p{L}\p{N}]{1,6}))?\s*(?:ạ)?[?.! ]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfPupil();
}
