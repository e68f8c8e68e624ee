using Bot.Dialogs.Documents;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Visits;

/// <summary>Biên bản of a visit as an official paper: filled in where it is known, dotted lines where a hand is to write.</summary>
internal static class MinutesDocument
{
    /// <param name="visit">Null for a form that is taken along.</param>
    /// <param name="today">Whose era the head follows while there is no visit.</param>
    public static OfficialDocument Of(SchoolRegister register, Pupil pupil, HomeVisit? visit, StaffMember asker, DateOnly today)
    {
        var level = register.Find(pupil.Class)?.Level ?? OfficialHead.LevelOf(register);
        var head = OfficialHead.Of(register, level, visit?.Day ?? today, OfficialWording.Minutes) with { Date = visit?.Day, Number = visit?.Minutes.Number };
        var teller = visit is null ? asker : register.Find(visit.By) ?? asker;
        return new OfficialDocument(MinutesPaperWording.Title, Body(register, pupil, visit, teller))
        {
            Head = head,
            Subtitles = [MinutesPaperWording.Subject, MinutesPaperWording.Which(visit?.Number)],
            Signatures =
            [
                new SignatureBlock([MinutesPaperWording.ForFamily], visit?.SignerName) { Hint = DocumentWording.SignHere },
                new SignatureBlock([MinutesPaperWording.Writer], teller.Name) { Hint = DocumentWording.SignHere },
                OfficialHead.SignatureOf(register) with { Hint = DocumentWording.SignHere },
            ],
        };
    }

    private static IReadOnlyList<DocumentBlock> Body(SchoolRegister register, Pupil pupil, HomeVisit? visit, StaffMember teller)
    {
        var guardians = register.GuardiansOf(pupil.Id).Select(guardian => guardian.Name).Where(name => name.Length > 0).ToList();
        return
        [
            Heading(MinutesPaperWording.WhenAndWhere),
            new DocumentBlock.FillIn(MinutesPaperWording.When, visit is null ? null : CellText.Date(visit.Day)),
            new DocumentBlock.FillIn(MinutesPaperWording.Where, pupil.Hamlet.Length == 0 ? null : MinutesPaperWording.Home(pupil.Hamlet, register.School.Commune)),
            Heading(MinutesPaperWording.Present),
            new DocumentBlock.FillIn(MinutesPaperWording.OfSchool, MinutesPaperWording.Staff(teller)),
            new DocumentBlock.FillIn(MinutesPaperWording.Companions, visit is null ? null : visit.Companions.Count == 0 ? MinutesPaperWording.NoCompanion : string.Join(", ", visit.Companions)),
            new DocumentBlock.FillIn(MinutesPaperWording.Pupil, MinutesPaperWording.OfPupil(pupil)),
            new DocumentBlock.FillIn(MinutesPaperWording.Guardians, guardians.Count == 0 ? null : string.Join(", ", guardians)),
            new DocumentBlock.FillIn(MinutesPaperWording.Met, visit is null ? null : visit.Met ?? MinutesPaperWording.NobodyHome),
            Heading(MinutesPaperWording.Content),
            new DocumentBlock.FillIn(MinutesPaperWording.Said, visit?.Said, visit?.Said is null ? 2 : 0),
            Heading(MinutesPaperWording.Promises),
            new DocumentBlock.FillIn(MinutesPaperWording.Promise, visit is { Met: not null } ? visit.Promise ?? MinutesPaperWording.Nothing : null, visit is null ? 1 : 0),
            new DocumentBlock.FillIn(MinutesPaperWording.BackOn, visit?.PromisedFor is { } day ? CellText.Date(day) : null),
            new DocumentBlock.FillIn(MinutesPaperWording.Signer, visit?.Signer is null ? null : VisitWording.Signed(visit)),
            new DocumentBlock.Paragraph(MinutesPaperWording.ReadOut),
        ];
    }

    private static DocumentBlock.Paragraph Heading(string text) => new(text) { IsHeading = true };
}
