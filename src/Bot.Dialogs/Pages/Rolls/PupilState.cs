namespace Bot.Dialogs.Pages.Rolls;

/// <summary>What a form may say of a pupil in a session. Skipped periods stand beside it (<see cref="RollEdit.Skipped"/>); duty elsewhere is told in the chat, and a form leaves it as it is.</summary>
public enum PupilState
{
    Present,
    Late,
    LeftEarly,
    Excused,
    Unexcused,
    Unstated,
}
