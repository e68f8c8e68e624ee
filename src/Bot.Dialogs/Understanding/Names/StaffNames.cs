using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Names;

/// <summary>Finds a colleague by what people call one: "thầy Lực", "cô Khánh Thảo", "PHT1", "chủ nhiệm 7B". Nothing is guessed: several are several.</summary>
public static class StaffNames
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal) { "thay", "co", "anh", "chi", "gv", "giao", "vien", "dong", "chi", "ban" };
    private static readonly HashSet<string> Homeroom = new(StringComparer.Ordinal) { "gvcn", "cn", "chu", "nhiem", "lop" };

    /// <summary>None, the one, or all who may be meant.</summary>
    public static IReadOnlyList<StaffMember> Find(SchoolRegister register, string words)
    {
        if (RoleNames.Read(words) is var (position, number))
        {
            return Holding(register, position, number);
        }

        var said = PlainWords.WordsOf(words).SkipWhile(Titles.Contains).ToList();
        if (said.Count == 0)
        {
            return [];
        }

        if (said.Count > 1 && said.SkipWhile(Homeroom.Contains).ToList() is { Count: > 0 } rest && rest.Count < said.Count
            && register.Classes.FirstOrDefault(known => PlainWords.AreSame(known.Id.Value, string.Concat(rest))) is { } schoolClass)
        {
            return register.HomeroomTeacherOf(schoolClass.Id) is { } teacher ? [teacher] : [];
        }

        var named = register.Staff.Where(member => EndsWith(PlainWords.WordsOf(member.Name), said)).ToList();
        var marked = named.Where(member => words.Contains(member.GivenName, StringComparison.OrdinalIgnoreCase)).ToList();
        return marked.Count > 0 ? marked : named;
    }

    private static List<StaffMember> Holding(SchoolRegister register, Position position, int? number)
    {
        var holders = register.Staff.Where(member => member.Position == position).ToList();
        return number is not { } which ? holders : which <= holders.Count ? [holders[which - 1]] : [];
    }

    private static bool EndsWith(string[] name, List<string> said) => said.Count <= name.Length && name[^said.Count..].SequenceEqual(said, StringComparer.Ordinal);
}
