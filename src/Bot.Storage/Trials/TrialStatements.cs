using Bot.Dialogs.Turns;
using Bot.Domain.Trials;
using Bot.Storage.Sql;

namespace Bot.Storage.Trials;

/// <summary>Effects on the trial of nudges as statements.</summary>
internal static class TrialStatements
{
    public static Statement Start(Effect.StartTrial start) => new(TrialSql.Start) { ["school"] = start.School.Value, ["seed"] = start.Seed, ["at"] = start.At };

    public static Statement Record(TrialPupil pupil) => new(TrialSql.Record)
    {
        ["school"] = pupil.School.Value,
        ["pupil"] = pupil.Pupil.Value,
        ["week"] = pupil.Week,
        ["class"] = pupil.Class.Value,
        ["day"] = pupil.Day,
        ["held_out"] = pupil.IsHeldOut,
    };
}
