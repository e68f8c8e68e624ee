using System.Data.Common;
using Bot.Dialogs.Conversations;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Storage.Sql;

namespace Bot.Storage.Areas;

/// <summary>The classes of an area on one day, in numbers.</summary>
internal sealed class AreaRows
{
    private readonly Dictionary<(SchoolId School, ClassId Class), (AreaClass Class, Dictionary<Session, (int, int)> Reported)> _classes = [];

    /// <summary>By commune, name of the school and the order of its classes.</summary>
    public IReadOnlyList<AreaClass> All => [.. _classes.Values.Select(one => one.Class)];

    /// <param name="school">Of the asker; it is seen in any case.</param>
    public Query On(SchoolId school, Area area, DateOnly day) => new(Seen(AreaSql.Classes, school, area, day), Add);

    /// <summary>A text that is another one as soon as any of it has changed.</summary>
    public static Statement Pulse(SchoolId school, Area area, DateOnly day) => Seen(AreaSql.Pulse, school, area, day);

    private static Statement Seen(string sql, SchoolId school, Area area, DateOnly day) =>
        new(sql) { ["school"] = school.Value, ["province"] = area.Province, ["commune"] = area.Commune ?? "", ["whole"] = area.Commune is null, ["day"] = day };

    private void Add(DbDataReader row)
    {
        var key = (new SchoolId(row.Text("school_id")), new ClassId(row.Text("class_id")));
        if (!_classes.TryGetValue(key, out var known))
        {
            var reported = new Dictionary<Session, (int, int)>();
            var schoolClass = new SchoolClass(key.Item2, row.Count("grade"), row.Text("campus"), DialogJson.Read<Session[]>(row.Text("sessions")));
            known = (new AreaClass(key.Item1, row.Text("name"), row.Text("commune"), schoolClass, row.Count("pupils"), reported)
            {
                Times = DialogJson.Read<SessionTimes[]>(row.Text("school_sessions")),
                Targets = DialogJson.Read<SchoolRules>(row.Text("rules")).Targets,
            }, reported);
            _classes[key] = known;
        }

        if (row.NameOrNull<Session>("session") is { } session)
        {
            known.Reported[session] = (row.Count("enrolled") - row.Count("absent_count"), row.Count("enrolled"));
        }
    }
}
