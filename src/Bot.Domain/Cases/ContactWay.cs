namespace Bot.Domain.Cases;

/// <summary>How somebody was spoken with (S4-07). The names are stored: never rename one.</summary>
public enum ContactWay
{
    Call,
    Chat,
    Sms,
    Visit,
    AtSchool,
}
