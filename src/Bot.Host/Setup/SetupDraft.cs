namespace Bot.Host.Setup;

/// <summary>What was answered so far. It is kept encrypted beside the keys until the school is made, so that a set-up can be left and taken up again.</summary>
public sealed record SetupDraft
{
    public string Name { get; init; } = "";

    public string Code { get; init; } = "";

    public string Commune { get; init; } = "";

    public string Province { get; init; } = "";

    public bool HasSaturday { get; init; } = true;

    public TimeOnly MorningStart { get; init; } = new(7, 0);

    public TimeOnly MorningDue { get; init; } = new(7, 45);

    public bool HasAfternoon { get; init; }

    public TimeOnly AfternoonStart { get; init; } = new(13, 30);

    public TimeOnly AfternoonDue { get; init; } = new(14, 15);

    public DateOnly? YearFrom { get; init; }

    public DateOnly? YearTo { get; init; }

    public string ListName { get; init; } = "";

    public byte[] List { get; init; } = [];

    public IReadOnlyList<SetupPerson> Staff { get; init; } = [];

    /// <summary>Secret; never shown again.</summary>
    public string? TelegramToken { get; init; }

    /// <summary>What Telegram said the bot is called.</summary>
    public string? TelegramName { get; init; }

    public bool HasSchool => Name.Length > 0;

    public bool HasList => List.Length > 0;

    public bool HasStaff => Staff.Count > 0;
}
