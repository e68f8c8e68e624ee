namespace Bot.Dialogs.Tests.Understanding.Scoring;

internal enum Verdict
{
    Right,
    OverAsked,
    SilentlyWrong,
    Missed,
    WrongOther,
}
