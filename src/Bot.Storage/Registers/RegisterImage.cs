using System.Text.Json.Serialization;
using Bot.Dialogs.Conversations;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Storage.Registers;

/// <summary>A whole register in one text, for the day in which a new school year can be taken back.</summary>
internal sealed record RegisterImage(
    ImagedSchool School,
    IReadOnlyList<SchoolClass> Classes,
    IReadOnlyList<StaffMember> Staff,
    IReadOnlyList<Pupil> Pupils,
    IReadOnlyList<Guardian> Guardians,
    IReadOnlyList<ImagedEntry> Calendar,
    IReadOnlyList<ImagedText> Texts)
{
    public static string Of(SchoolRegister register) => DialogJson.Write(new RegisterImage(
        ImagedSchool.Of(register.School),
        register.Classes,
        register.Staff,
        register.Pupils,
        register.Guardians,
        [.. register.Calendar.Entries.Select(entry => new ImagedEntry(entry.From, entry.To, entry.Kind, ScopeText.Of(entry.Scope), entry.Note))],
        [.. register.OwnTexts.All.Select(text => new ImagedText(text.Language, text.Name, text.Text))]));

    public static SchoolRegister Read(string image)
    {
        var read = DialogJson.Read<RegisterImage>(image);
        return new SchoolRegister(
            0,
            read.School.Profile,
            read.Classes,
            read.Staff,
            read.Pupils,
            read.Guardians,
            [.. read.Calendar.Select(entry => new CalendarEntry(entry.From, entry.To, entry.Kind, ScopeText.Read(entry.Scope), entry.Note))])
        {
            OwnTexts = new GuardianTexts(read.Texts.Select(text => (text.Language, text.Name, text.Text))),
        };
    }
}

/// <summary>The school in a <see cref="RegisterImage"/>.</summary>
internal sealed record ImagedSchool(
    SchoolId Id, string Name, string Commune, string Province, string TimeZone, IReadOnlyList<DayOfWeek> SchoolDays, IReadOnlyList<SessionTimes> Sessions, SchoolRules Rules)
{
    [JsonIgnore]
    public SchoolProfile Profile => new(Id, Name, Commune, Province, TimeZone, SchoolDays.ToHashSet(), Sessions, Rules);

    public static ImagedSchool Of(SchoolProfile school) =>
        new(school.Id, school.Name, school.Commune, school.Province, school.TimeZone, [.. school.SchoolDays.Order()], school.Sessions, school.Rules);
}

/// <summary>An entry of the calendar in a <see cref="RegisterImage"/>.</summary>
internal sealed record ImagedEntry(DateOnly From, DateOnly To, CalendarEntryKind Kind, string Scope, string Note);

/// <summary>A text to guardians in a <see cref="RegisterImage"/>.</summary>
internal sealed record ImagedText(string Language, string Name, string Text);
