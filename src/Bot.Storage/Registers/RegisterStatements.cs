using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Domain.People;
using Bot.Storage.Links;
using Bot.Storage.Sql;

namespace Bot.Storage.Registers;

/// <summary>A whole register as statements.</summary>
internal static class RegisterStatements
{
    public static IEnumerable<Statement> Replace(SchoolRegister register, long seenVersion, DateTimeOffset at)
    {
        var school = register.School.Id;
        yield return School(register.School, seenVersion, at);
        foreach (var sql in (string[])[
            RegisterWritingSql.LeaveClasses, RegisterWritingSql.LeaveStaff, RegisterWritingSql.LeavePupils, RegisterWritingSql.LeaveGuardians])
        {
            yield return new Statement(sql) { ["school"] = school.Value, ["at"] = at };
        }

        foreach (var sql in (string[])[
            RegisterWritingSql.RememberGuardianships, RegisterWritingSql.DeleteGuardianships, RegisterWritingSql.DeleteCalendar, RegisterWritingSql.DeleteTexts])
        {
            yield return new Statement(sql) { ["school"] = school.Value };
        }

        foreach (var statement in (IEnumerable<Statement>)
            [.. Classes(register, school), .. Staff(register, school), .. Pupils(register, school), .. Guardians(register, school), .. Calendar(register, school), .. Texts(register, school)])
        {
            yield return statement;
        }

        yield return new Statement(RegisterWritingSql.ForgetRemembered) { ["school"] = school.Value };
    }

    private static Statement School(SchoolProfile school, long seenVersion, DateTimeOffset at)
    {
        var statement = new Statement(seenVersion == 0 ? RegisterWritingSql.AddSchool : RegisterWritingSql.ChangeSchool)
        {
            MustChangeARow = true,
            ["school"] = school.Id.Value,
            ["name"] = school.Name,
            ["commune"] = school.Commune,
            ["province"] = school.Province,
            ["time_zone"] = school.TimeZone,
            ["school_days"] = DialogJson.Write(school.SchoolDays.Order().ToArray()),
            ["sessions"] = DialogJson.Write(school.Sessions),
            ["rules"] = DialogJson.Write(school.Rules),
            ["at"] = at,
        };
        if (seenVersion != 0)
        {
            statement["seen"] = seenVersion;
        }

        return statement;
    }

    private static IEnumerable<Statement> Classes(SchoolRegister register, SchoolId school) =>
        register.Classes.Select((schoolClass, position) => new Statement(RegisterWritingSql.PutClass)
        {
            ["school"] = school.Value,
            ["id"] = schoolClass.Id.Value,
            ["position"] = position,
            ["grade"] = schoolClass.Grade,
            ["campus"] = schoolClass.Campus,
            ["sessions"] = DialogJson.Write(schoolClass.Sessions),
        });

    private static IEnumerable<Statement> Staff(SchoolRegister register, SchoolId school) =>
        register.Staff.Select((member, position) => new Statement(RegisterWritingSql.PutStaff)
        {
            ["school"] = school.Value,
            ["id"] = member.Id.Value,
            ["position"] = position,
            ["name"] = member.Name,
            ["phone"] = member.Phone,
            ["role"] = member.Position,
            ["homeroom"] = member.Homeroom?.Value,
            ["grades"] = DialogJson.Write(member.Grades),
            ["hamlets"] = DialogJson.Write(member.Hamlets),
            ["also"] = DialogJson.Write(member.AlsoTeaches),
        });

    private static IEnumerable<Statement> Pupils(SchoolRegister register, SchoolId school) =>
        register.Pupils.Select((pupil, position) => new Statement(RegisterWritingSql.PutPupil)
        {
            ["school"] = school.Value,
            ["id"] = pupil.Id.Value,
            ["position"] = position,
            ["roll_number"] = pupil.RollNumber,
            ["name"] = pupil.Name.Full,
            ["birth_date"] = pupil.BirthDate,
            ["sex"] = pupil.Sex,
            ["ethnicity"] = pupil.Ethnicity,
            ["class"] = pupil.Class.Value,
            ["campus"] = pupil.Campus,
            ["boarding"] = pupil.Boarding,
            ["hamlet"] = pupil.Hamlet,
            ["note"] = pupil.Note,
            ["columns"] = DialogJson.Write(pupil.Columns),
        });

    private static IEnumerable<Statement> Guardians(SchoolRegister register, SchoolId school)
    {
        foreach (var (position, guardian) in register.Guardians.Index())
        {
            yield return new Statement(RegisterWritingSql.PutGuardian)
            {
                ["school"] = school.Value,
                ["id"] = guardian.Id.Value,
                ["position"] = position,
                ["name"] = guardian.Name,
                ["phone"] = guardian.Phone,
                ["agreed_on_paper"] = guardian.AgreedOnPaper,
            };
            if (guardian.AgreedOnPaper is { } signed)
            {
                yield return LinkStatements.AddPaperConsent(school, guardian.Id, PaperFormWording.VersionOf(register, signed), "import", register.Clock.At(signed, TimeOnly.MinValue));
            }

            foreach (var (place, child) in guardian.Children.Index())
            {
                yield return new Statement(RegisterWritingSql.AddGuardianship)
                {
                    ["school"] = school.Value,
                    ["id"] = guardian.Id.Value,
                    ["position"] = place,
                    ["pupil"] = child.Pupil.Value,
                    ["relation"] = child.Relation,
                };
            }
        }
    }

    private static IEnumerable<Statement> Texts(SchoolRegister register, SchoolId school) =>
        register.OwnTexts.All.Select(text => new Statement(RegisterWritingSql.AddText)
        {
            ["school"] = school.Value,
            ["language"] = text.Language,
            ["name"] = text.Name,
            ["text"] = text.Text,
        });

    private static IEnumerable<Statement> Calendar(SchoolRegister register, SchoolId school) =>
        register.Calendar.Entries.Select((entry, position) => new Statement(RegisterWritingSql.AddCalendarEntry)
        {
            ["school"] = school.Value,
            ["position"] = position,
            ["from"] = entry.From,
            ["to"] = entry.To,
            ["kind"] = entry.Kind,
            ["scope_kind"] = entry.Scope.GetType().Name,
            ["scope"] = entry.Scope switch
            {
                CalendarScope.WholeSchool => "",
                CalendarScope.OfGrade grade => grade.Grade.ToString(CultureInfo.InvariantCulture),
                CalendarScope.OfClass named => named.Class.Value,
                CalendarScope.OfCampus campus => campus.Campus,
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            ["note"] = entry.Note,
        });
}
