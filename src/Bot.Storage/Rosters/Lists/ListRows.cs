using System.Globalization;

namespace Bot.Storage.Rosters.Lists;

/// <summary>Gathers the rows of all sheets: one pupil once, whatever repeats it.</summary>
internal sealed class ListRows
{
    private readonly List<ListedPupil> _pupils = [];
    private readonly List<RosterFault> _faults = [];
    private readonly List<RosterFault> _notes = [];
    private readonly SortedDictionary<string, int> _mended = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ListedPupil> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string Name, DateOnly? Born, string Class)> _uncoded = [];

    public void Take(ListedPupil? pupil)
    {
        if (pupil is null)
        {
            return;
        }

        if (pupil.Codes is [var code, ..])
        {
            if (_byCode.TryGetValue(code, out var first))
            {
                Repeated(pupil, first, code);
                return;
            }

            _byCode.Add(code, pupil);
        }
        else if (!_uncoded.Add((pupil.Name, pupil.BirthDate, pupil.Class.Value)))
        {
            Note(pupil.Sheet, pupil.Row, null, new Complaint($"“{pupil.Name}” lớp {pupil.Class} đã có ở dòng khác, chỉ lấy một", "Nếu là hai em cùng tên thì ghi ngày sinh hoặc mã cho cả hai"));
            return;
        }

        _pupils.Add(pupil);
    }

    public void Mended(string what) => _mended[what] = _mended.GetValueOrDefault(what) + 1;

    public void Note(string sheet, int row, string? column, Complaint complaint) => _notes.Add(Of(sheet, row, column, complaint));

    public void Fault(string sheet, int row, string? column, Complaint complaint) => _faults.Add(Of(sheet, row, column, complaint));

    public void WithoutHeader(string sheet) =>
        _notes.Add(new RosterFault(Place(sheet), null, null, "không thấy dòng tên cột trong 40 dòng đầu, nên bỏ qua", "Nếu trang này có học sinh thì thêm dòng tên cột: STT, Họ và tên, Ngày sinh, Lớp"));

    public void Unused(string sheet, IReadOnlyList<string> headers) => _notes.Add(new RosterFault(
        Place(sheet), null, null, $"không dùng đến {(headers.Count == 1 ? "cột" : "các cột")} {string.Join(", ", headers.Select(header => $"“{header}”"))}", "Nếu trong đó có số điện thoại gia đình thì đổi tên cột thành SĐT phụ huynh, SĐT cha hoặc SĐT mẹ"));

    public PupilListReading Finish()
    {
        if (_pupils.Count == 0 && _faults.Count == 0)
        {
            _faults.Add(new RosterFault("Tệp", null, null, "không tìm thấy học sinh nào", "Tệp phải có dòng tên cột, trong đó có “Họ và tên”, và mỗi em một dòng"));
        }

        return new PupilListReading(_pupils, _faults, _notes, _mended);
    }

    private void Repeated(ListedPupil pupil, ListedPupil first, string code)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{(first.Sheet == pupil.Sheet ? "" : $"{Place(first.Sheet)}, ")}dòng {first.Row}");
        if (pupil.Name == first.Name)
        {
            Note(pupil.Sheet, pupil.Row, null, new Complaint($"“{pupil.Name}” đã có ở {place}, chỉ lấy một", "Nếu không cần thì xoá dòng này"));
        }
        else
        {
            Fault(pupil.Sheet, pupil.Row, null, new Complaint($"mã “{code}” đã dùng cho “{first.Name}” ở {place}", "Mỗi mã chỉ của một em; hãy sửa mã"));
        }
    }

    private static RosterFault Of(string sheet, int row, string? column, Complaint complaint) => new(Place(sheet), row, column, complaint.Problem, complaint.Remedy);

    private static string Place(string sheet) => sheet.Length == 0 ? "Tệp" : $"Trang “{sheet}”";
}
