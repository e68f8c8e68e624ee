namespace Bot.Dialogs.Pages.Rolls;

/// <summary>What a form may say of a pupil in a session. Skipped periods and duty elsewhere are told in the chat; a form leaves them as they are.</summary>
public enum PupilState
{
    Present,
    Late,
    LeftEarly,
    Excused,
    Unexcused,
    Unstated,
}
