using Bot.Domain;
using Bot.Domain.People;

namespace Bot.Storage.Rosters.Lists;

/// <summary>One row below a list's header.</summary>
internal sealed class ListRow(string sheet, int number, ListColumns columns, IReadOnlyList<string> cells, bool isOld, ListRows rows)
{
    /// <summary>What stands below the last pupil, without marks and blanks.</summary>
    private static readonly string[] Footers = ["tongso", "tongcong", "cong", "nguoilap", "hieutruong", "danhsachnay", "xacnhan", "giaovienchunhiem", "gvcn", "kyten", "thutruong", "lapbieu"];

    private string Name => columns.Has(ListField.Name)
        ? this[ListField.Name]
        : $"{this[ListField.FamilyName]} {this[ListField.GivenName]}".Trim();

    /// <summary>Names nobody, and begins what is written below a list.</summary>
    public bool IsFooter => PupilList.Number(this[ListField.RollNumber]) is null
        && cells.FirstOrDefault(cell => cell.Trim().Length > 0) is { } first
        && Footers.Any(footer => RosterHeader.Bare(ListFonts.Unicode(first, isOld)).StartsWith(footer, StringComparison.Ordinal));

    /// <summary>Empty, a header again on a new page, or the numbers of the columns.</summary>
    public bool IsAside =>
        cells.All(cell => cell.Trim().Length == 0)
        || cells.Where(cell => cell.Trim().Length > 0).All(cell => cell.All(letter => !char.IsLetter(letter)) && cell.Trim().Length <= 4)
        || (Name.Length > 0 && columns.Has(ListField.Name) && RosterHeader.Bare(Name) == RosterHeader.Bare(columns.HeaderOf(ListField.Name)));

    private string this[ListField field] => ListFonts.Unicode(columns.Cell(cells, field), isOld);

    /// <param name="title">The class that the title or the sheet names.</param>
    /// <param name="hasGirls">Whether the column for girls has ticks: then an empty cell says "boy".</param>
    public ListedPupil? Pupil(string? title, bool hasGirls)
    {
        if (Name.Length == 0)
        {
            Fault(ListField.Name, new Complaint("dòng này không có họ tên", "Hãy điền họ tên, hoặc xoá cả dòng"));
            return null;
        }

        if (isOld)
        {
            rows.Mended("họ tên, chữ gõ bằng phông cũ, đã đổi sang Unicode: xin xem lại");
        }

        if (this[ListField.Status] is { Length: > 0 } status && RosterHeader.Bare(status) is not ("danghoc" or "hocsinhdanghoc" or "chuyenden"))
        {
            Note(ListField.Status, new Complaint($"“{Name}” ghi là “{status}”, không đưa vào danh sách", "Nếu em vẫn đang học thì sửa ô này thành “Đang học”"));
            return null;
        }

        var schoolClass = ClassName(this[ListField.Class]) is { Length: > 0 } own ? own : ClassName(title ?? "");
        if (schoolClass.Length == 0)
        {
            Fault(ListField.Class, new Complaint($"không rõ “{Name}” học lớp nào", "Hãy thêm cột “Lớp”, hoặc đặt tên trang tính theo lớp, ví dụ 7A"));
            return null;
        }

        return new ListedPupil(
            sheet, number, [.. Codes()], PupilList.Number(this[ListField.RollNumber]), Name, BirthDate(), Gender(hasGirls), this[ListField.Ethnicity],
            new ClassId(schoolClass), this[ListField.Campus], BoardingOf(), this[ListField.Hamlet], this[ListField.Note], [.. Guardians()]);
    }

    private static string ClassName(string text)
    {
        var name = text.Trim();
        foreach (var word in new[] { "lớp", "lop" })
        {
            if (name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && name.Length > word.Length && !char.IsLetter(name[word.Length]))
            {
                name = name[word.Length..].Trim(' ', ':');
            }
        }

        return name.Length > 1 && char.IsAsciiDigit(name[0]) ? name.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() : name;
    }

    private IEnumerable<string> Codes() => new[] { this[ListField.MinistryCode], this[ListField.SchoolCode] }.Where(code => code.Length > 0);

    private DateOnly? BirthDate()
    {
        var text = this[ListField.BirthDate];
        if (text.Length == 0)
        {
            return null;
        }

        var day = ListDates.Read(text);
        if (day is null)
        {
            Note(ListField.BirthDate, new Complaint($"“{text}” thiếu ngày, tháng, năm hoặc không có ngày ấy, nên ngày sinh để trống", "Hãy ghi dạng 05/09/2014"));
        }

        return day;
    }

    private Sex Gender(bool hasGirls)
    {
        var text = this[ListField.Sex];
        if (text.Length > 0)
        {
            var sex = RosterHeader.Bare(text) switch { "nam" => Sex.Male, "nu" => Sex.Female, _ => Sex.Unknown };
            if (sex == Sex.Unknown)
            {
                Note(ListField.Sex, new Complaint($"không hiểu “{text}” nên giới tính để trống", "Hãy ghi Nam hoặc Nữ"));
            }

            return sex;
        }

        return !hasGirls || !columns.Has(ListField.IsGirl) ? Sex.Unknown : PupilList.IsTick(this[ListField.IsGirl]) ? Sex.Female : Sex.Male;
    }

    private Boarding BoardingOf() =>
        this[ListField.Boarder] is { Length: > 0 } boarder && (PupilList.IsTick(boarder) || boarder.Equals("NT", StringComparison.OrdinalIgnoreCase)) ? Boarding.Boarder
        : RosterWords.Boardings.TryGetValue(this[ListField.DayBoarder], out var day) && day != Boarding.None ? day
        : PupilList.IsTick(this[ListField.DayBoarder]) ? Boarding.DayBoarder
        : RosterWords.Boardings.GetValueOrDefault(this[ListField.Boarding]);

    private IEnumerable<ListedGuardian> Guardians()
    {
        var phones = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (relation, name, phone) in ListColumns.Families)
        {
            var listed = new ListedGuardian(relation, this[name], Phone(phone));
            if (listed.Phone.Length > 0)
            {
                phones.Add(listed.Phone);
            }

            if (listed.Name.Length > 0 || listed.Phone.Length > 0)
            {
                yield return listed;
            }
        }

        // Whose number it is the list does not say, so nobody's name is put to it.
        if (Phone(ListField.FamilyPhone) is { Length: > 0 } family && !phones.Contains(family))
        {
            yield return new ListedGuardian(Relation.Sponsor, "", family);
        }
    }

    private string Phone(ListField field)
    {
        var (numbers, doubtful) = ListPhones.Read(this[field], rows.Mended);
        foreach (var text in doubtful)
        {
            Note(field, new Complaint($"“{text}” không phải số điện thoại nên bỏ qua", "Hãy ghi đủ 10 số"));
        }

        foreach (var further in numbers.Skip(1))
        {
            Note(field, new Complaint($"ô có hai số; dùng {numbers[0]}, chưa dùng {further}", "Hãy ghi mỗi người một số"));
        }

        return numbers.Count > 0 ? numbers[0] : "";
    }

    private void Note(ListField field, Complaint complaint) => rows.Note(sheet, number, HeaderOf(field), complaint);

    private void Fault(ListField field, Complaint complaint) => rows.Fault(sheet, number, HeaderOf(field), complaint);

    private string? HeaderOf(ListField field) => columns.Has(field) ? ListFonts.Unicode(columns.HeaderOf(field), isOld) : null;
}
