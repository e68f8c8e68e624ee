using Bot.Domain.People;

namespace Bot.Storage.Rosters.Lists;

/// <summary>The columns of a list by what they hold, whatever a program calls them (domain.md D.9).</summary>
internal sealed class ListColumns
{
    /// <summary>The header stands in one of the first rows, below the school's name and the title.</summary>
    private const int Deepest = 40;

    private static readonly (ListField Field, string[] Names)[] Known =
    [
        (ListField.RollNumber, ["stt", "tt", "sott"]),
        (ListField.MinistryCode, ["madinhdanhbogddt", "madinhdanhbogd", "mamoet", "madinhdanh", "madinhdanhhocsinh"]),
        (ListField.SchoolCode, ["mahocsinh", "mahs"]),
        (ListField.Name, ["hovaten", "hoten", "hovatenhocsinh", "hotenhocsinh", "tenhocsinh", "hotenhs", "hovatenhs"]),
        (ListField.FamilyName, ["hodem", "hovatendem", "holot", "hovadem", "ho"]),
        (ListField.GivenName, ["ten"]),
        (ListField.BirthDate, ["ngaysinh", "ngaythangnamsinh", "sinhngay", "ngaythangsinh", "namsinh"]),
        (ListField.Sex, ["gioitinh", "phai", "namnu"]),
        (ListField.IsGirl, ["nu", "nux"]),
        (ListField.Ethnicity, ["dantoc"]),
        (ListField.Class, ["lop", "lophoc", "tenlop"]),
        (ListField.Campus, ["diemtruong"]),
        (ListField.Status, ["trangthai", "trangthaihocsinh", "trangthaihoctap"]),
        (ListField.DayBoarder, ["bantru", "btru"]),
        (ListField.Boarder, ["noitru", "ntru"]),
        (ListField.Boarding, ["dien", "diennoitrubantru", "dienbantrunoitru"]),
        (ListField.Hamlet, ["thonlang", "thon", "lang", "tothon", "tothonxom", "thonxom", "buon", "thonbuon", "ban", "thonban"]),
        (ListField.Note, ["ghichu"]),
        (ListField.Father, ["hotencha", "tencha", "hovatencha", "cha", "hotenbo", "tenbo"]),
        (ListField.FatherPhone, ["sdtcha", "dienthoaicha", "sodienthoaicha", "sdtbo", "dienthoaibo", "dtcha", "dtbo"]),
        (ListField.Mother, ["hotenme", "tenme", "hovatenme", "me"]),
        (ListField.MotherPhone, ["sdtme", "dienthoaime", "sodienthoaime", "dtme"]),
        (ListField.Sponsor, ["nguoigiamho", "nguoidodau", "hotennguoigiamho", "hotennguoidodau", "tennguoidodau"]),
        (ListField.SponsorPhone, ["sdtgiamho", "sdtnguoigiamho", "sdtnguoidodau", "dienthoainguoidodau", "dienthoainguoigiamho"]),
        (ListField.FamilyPhone, ["sdtlienhe", "sdtph", "sdtphuhuynh", "dienthoaiphuhuynh", "sodienthoaiphuhuynh", "dienthoaisll", "dienthoailienhe", "sodienthoai", "sodienthoailienhe", "sdt", "dienthoai", "sdtgiadinh", "dt", "dtph", "dtphuhuynh", "dtlienhe", "dtgiadinh"]),
    ];

    private static readonly string[] Phones = ["dienthoai", "sdt", "sodt"];
    private static readonly string[] OfFamily = ["phuhuynh", "giadinh"];

    public static readonly IReadOnlyList<(Relation Relation, ListField Name, ListField Phone)> Families =
    [
        (Relation.Father, ListField.Father, ListField.FatherPhone),
        (Relation.Mother, ListField.Mother, ListField.MotherPhone),
        (Relation.Sponsor, ListField.Sponsor, ListField.SponsorPhone),
    ];

    private readonly Dictionary<ListField, (int Index, string Header)> _columns;

    private ListColumns(int row, Dictionary<ListField, (int Index, string Header)> columns, IReadOnlyList<(int Index, string Header)> others)
    {
        (Row, Others) = (row, others);
        _columns = columns;
    }

    /// <summary>The header's row, the first being 0.</summary>
    public int Row { get; }

    /// <summary>The columns with a header that says nothing to us.</summary>
    public IReadOnlyList<(int Index, string Header)> Others { get; }

    /// <summary>Null where no row looks like a header: a name and something else we know.</summary>
    /// <param name="isOld">Whether the sheet was typed in an old font.</param>
    public static ListColumns? Find(IReadOnlyList<IReadOnlyList<string>> rows, bool isOld)
    {
        for (var row = 0; row < Math.Min(rows.Count, Deepest); row++)
        {
            var columns = new Dictionary<ListField, (int Index, string Header)>();
            var others = new List<(int Index, string Header)>();
            for (var index = 0; index < rows[row].Count; index++)
            {
                var header = rows[row][index];
                var bare = RosterHeader.Bare(ListFonts.Unicode(header, isOld));
                var field = Known.FirstOrDefault(known => known.Names.Contains(bare, StringComparer.Ordinal)) is { Names: not null } known ? known.Field : PhoneOf(bare);
                if ((field is null || !columns.TryAdd(field.Value, (index, header))) && bare.Length > 0)
                {
                    others.Add((index, ListFonts.Unicode(header, isOld)));
                }
            }

            if (columns.Count >= 2 && (columns.ContainsKey(ListField.Name) || (columns.ContainsKey(ListField.FamilyName) && columns.ContainsKey(ListField.GivenName))))
            {
                return new ListColumns(row, columns, others);
            }
        }

        return null;
    }

    /// <summary>
    /// A family's number under a name that nobody foresaw: "Số ĐT zalo của mẹ". Only where the header says that it is the family's: the number of the pupil, of a teacher or of the
    /// hamlet's head would bring a stranger what is said of a child.
    /// </summary>
    private static ListField? PhoneOf(string bare)
    {
        if (!Phones.Any(word => bare.Contains(word, StringComparison.Ordinal)) || bare.EndsWith("canbo", StringComparison.Ordinal))
        {
            return null;
        }

        var ofBoth = bare.EndsWith("chame", StringComparison.Ordinal) || bare.EndsWith("bome", StringComparison.Ordinal);
        return ofBoth || OfFamily.Any(word => bare.Contains(word, StringComparison.Ordinal)) ? ListField.FamilyPhone
            : bare.EndsWith("cha", StringComparison.Ordinal) || bare.EndsWith("bo", StringComparison.Ordinal) ? ListField.FatherPhone
            : bare.EndsWith("me", StringComparison.Ordinal) ? ListField.MotherPhone
            : null;
    }

    public bool Has(ListField field) => _columns.ContainsKey(field);

    /// <summary>The header as the file has it.</summary>
    public string HeaderOf(ListField field) => _columns[field].Header;

    public string Cell(IReadOnlyList<string> row, ListField field) =>
        _columns.TryGetValue(field, out var column) && column.Index < row.Count ? RosterCell.Text(row[column.Index]) : "";
}
