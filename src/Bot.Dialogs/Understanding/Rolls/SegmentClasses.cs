using Bot.Dialogs.Understanding.Names;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Which classes a segment speaks of, and whether this sender may report them.</summary>
internal sealed class SegmentClasses(SchoolIndex index, ReadingContext context, StaffMember staff, RollDraft draft)
{
    private readonly SchoolRegister _register = context.Register;

    /// <summary>The class meant where none is named: the one settled by an answer, else the sender's own.</summary>
    public SchoolClass? OwnClass(Segment segment) =>
        context.Settled?.Class is { } settled && (segment.Classes.Count != 1 || !MayReport(segment.Classes[0])) ? _register.Find(settled)
        : segment.NamesClass ? null
        : staff.OnlyClass is { } own ? _register.Find(own)
        : null;

    /// <summary>The names to look for.</summary>
    public ClassRoll RollFor(Segment segment)
    {
        if (OwnClass(segment) is { } own)
        {
            return index.RollOf(own.Id);
        }

        if (segment.Classes.Count == 1)
        {
            return index.RollOf(segment.Classes[0].Id);
        }

        var reported = context.Reported.Select(known => known.Report.Class).Distinct().ToList();
        return segment.Classes.Count > 1 ? new ClassRoll(null, segment.Classes.SelectMany(one => index.RollOf(one.Id).Forms))
            : !segment.NamesClass && reported.Count > 0 ? new ClassRoll(null, reported.SelectMany(one => index.RollOf(one).Forms))
            : index.Everyone;
    }

    /// <summary>The classes a statement is of; null when they must be asked.</summary>
    public List<SchoolClass>? ClassesOf(Segment segment, Statement said)
    {
        if (context.Settled?.Class is { } settled && _register.Find(settled) is { } decided && (segment.Classes.Count != 1 || !MayReport(segment.Classes[0])))
        {
            return MayReport(decided) ? [decided] : Refuse(decided);
        }

        foreach (var strange in segment.Strange)
        {
            draft.AskClass(strange, []);
        }

        if (segment.Classes.Count == 0 && segment.Strange.Count > 0)
        {
            return null;
        }

        List<SchoolClass> classes = segment.Classes.Count > 0 ? [.. segment.Classes] : OwnClass(segment) is { } own ? [own] : FromReported(said);
        if (classes.Count == 0)
        {
            draft.IsNote |= !ReportingPolicy.ReportsRollCalls(staff);
            draft.AskClass(segment.Text, [.. said.Entries.Where(entry => entry.IsKnown).Select(entry => entry.Forms[0].Pupil.Class).Distinct()]);
            return null;
        }

        // a pupil of one class stands in no report of another
        var strays = said.Entries.Exists(entry => entry.IsKnown && classes.Exists(one => one.Id != entry.Forms[0].Pupil.Class));
        if (classes.Count > 1 && !(said.IsOfEach && !said.HasNames) && (strays || !said.SaysFull) && (strays || said.Entries.Exists(entry => entry.Mark is null or PupilMark.Absent) | (said.HasCount && !said.SaysFull)))
        {
            draft.AskClass(segment.Text, [.. classes.Select(one => one.Id)]);
            return null;
        }

        var allowed = classes.Where(MayReport).ToList();
        foreach (var foreign in classes.Except(allowed))
        {
            draft.AskClass(foreign.Id.Value, [foreign.Id]);
        }

        draft.IsNote |= !ReportingPolicy.ReportsRollCalls(staff);
        return allowed.Count == 0 ? null : allowed;
    }

    private bool MayReport(SchoolClass one) => ReportingPolicy.MayReport(staff, one.Id) || !ReportingPolicy.ReportsRollCalls(staff);

    private List<SchoolClass>? Refuse(SchoolClass foreign)
    {
        draft.AskClass(foreign.Id.Value, [foreign.Id]);
        return null;
    }

    private List<SchoolClass> FromReported(Statement said)
    {
        var pupils = said.Entries.SelectMany(entry => entry.Forms).Select(form => form.Pupil.Class).ToHashSet();
        var known = context.Reported.LastOrDefault(report => pupils.Contains(report.Report.Class));
        return known is not null && _register.Find(known.Report.Class) is { } schoolClass ? [schoolClass] : [];
    }
}
