using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Guardians;

/// <summary>What a vendor's template about a child is filled in with: the words that stand in the text, and no phone number, which templates refuse.</summary>
internal static class GuardianTemplates
{
    /// <param name="name">One of <see cref="MessageTemplates"/>.</param>
    public static MessageTemplate Of(string name, SchoolRegister register, PupilId pupil, RollCallKey key)
    {
        var child = register.Find(pupil) ?? throw new ArgumentException("The pupil is in the register.", nameof(pupil));
        var teacher = register.HomeroomTeacherOf(child.Class) ?? register.Principal;
        return new MessageTemplate(name, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["pupil"] = GuardianWording.CallName(child),
            ["code"] = child.Id.Value,
            ["class"] = child.Class.Value,
            ["session"] = RollCallWording.SessionName(key.Session),
            ["date"] = key.Date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            ["teacher"] = teacher?.Name ?? register.School.Name,
            ["school"] = register.School.Name,
        });
    }
}
