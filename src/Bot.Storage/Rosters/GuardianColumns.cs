using Bot.Domain;
using Bot.Domain.People;

namespace Bot.Storage.Rosters;

/// <summary>
/// Father, mother and sponsor as they stand in pupils' rows. One phone is one guardian, whatever the row: a family's shared phone carries the
/// names of all who answer it. Without a phone a guardian belongs to one pupil only. A day under "Đồng ý …" is the day on which that person signed on paper.
/// </summary>
internal sealed class GuardianColumns
{
    private static readonly (Relation Relation, string Name, string Phone, string Agreed)[] Columns =
    [
        (Relation.Father, "Họ tên cha", "SĐT cha", "Đồng ý cha"),
        (Relation.Mother, "Họ tên mẹ", "SĐT mẹ", "Đồng ý mẹ"),
        (Relation.Sponsor, "Người giám hộ", "SĐT giám hộ", "Đồng ý giám hộ"),
    ];

    private readonly List<Draft> _drafts = [];
    private readonly Dictionary<GuardianId, Draft> _byId = [];

    public static IEnumerable<string> All => Columns.SelectMany(column => new[] { column.Name, column.Phone, column.Agreed });

    /// <summary>In the order in which they first appear.</summary>
    public IReadOnlyList<Guardian> Guardians =>
        [.. _drafts.Select(draft => new Guardian(draft.Id, string.Join(" / ", draft.Names), draft.Phone, draft.Children) { AgreedOnPaper = draft.AgreedOnPaper })];

    public void Take(RosterRow row, PupilId pupil)
    {
        foreach (var (relation, nameColumn, phoneColumn, agreedColumn) in Columns)
        {
            var name = row[nameColumn];
            var phone = row[phoneColumn];
            if (name.Length == 0 && phone.Length == 0)
            {
                continue;
            }

            var id = new GuardianId(phone.Length > 0 ? phone : $"{pupil}/{relation.ToString().ToLowerInvariant()}");
            if (!_byId.TryGetValue(id, out var draft))
            {
                draft = new Draft(id, phone, [], []);
                _byId.Add(id, draft);
                _drafts.Add(draft);
            }

            if (name.Length > 0 && !draft.Names.Contains(name))
            {
                draft.Names.Add(name);
            }

            draft.Children.Add(new Guardianship(pupil, relation));
            if (row.Date(agreedColumn) is { } agreed && (draft.AgreedOnPaper is not { } known || known < agreed))
            {
                draft.AgreedOnPaper = agreed;
            }
        }
    }

    private sealed record Draft(GuardianId Id, string Phone, List<string> Names, List<Guardianship> Children)
    {
        public DateOnly? AgreedOnPaper { get; set; }
    }
}
