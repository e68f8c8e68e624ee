using System.Data.Common;
using Bot.Dialogs.Hamlets;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.Hamlets;

/// <summary>What those in charge of hamlets were asked, and what they said.</summary>
internal sealed class HamletRows
{
    private readonly List<HamletAsk> _asks = [];

    public IReadOnlyList<HamletAsk> All => _asks;

    public Query OfLead(SchoolId school, StaffId lead, DateOnly since) => new(
        new Statement(HamletSql.OfLeadSince) { ["school"] = school.Value, ["lead"] = lead.Value, ["since"] = since }, Add);

    public static Statement Ask(HamletAsk ask) => new(HamletSql.Ask)
    {
        ["school"] = ask.School.Value,
        ["pupil"] = ask.Pupil.Value,
        ["day"] = ask.Day,
        ["class"] = ask.Class.Value,
        ["hamlet"] = ask.Hamlet,
        ["lead"] = ask.Lead.Value,
        ["place"] = ask.Position,
        ["asked_at"] = ask.AskedAt,
    };

    public static Statement Answer(HamletAsk ask) => new(HamletSql.Answer)
    {
        ["school"] = ask.School.Value,
        ["pupil"] = ask.Pupil.Value,
        ["day"] = ask.Day,
        ["lead"] = ask.Lead.Value,
        ["answer"] = ask.Answer?.ToString(),
        ["answered_at"] = ask.AnsweredAt,
    };

    private void Add(DbDataReader row) => _asks.Add(new HamletAsk(
        new SchoolId(row.Text("school_id")),
        new PupilId(row.Text("pupil_id")),
        row.Date("day"),
        new ClassId(row.Text("class_id")),
        row.Text("hamlet"),
        new StaffId(row.Text("lead")),
        row.Count("place"),
        row.Instant("asked_at"))
    {
        Answer = row.NameOrNull<HamletAnswer>("answer"),
        AnsweredAt = row.InstantOrNull("answered_at"),
    });
}
