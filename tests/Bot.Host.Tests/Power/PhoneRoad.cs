namespace Bot.Host.Tests.Power;

/// <summary>How what homeroom teachers write comes to the hosts: fetched by polling, or delivered to any of them.</summary>
internal sealed class PhoneRoad(SchoolOnTelegram school, bool isWebhook, int seed) : IAsyncDisposable
{
    private readonly WebhookRoad _webhook = new(school.Clock, seed);

    public IReadOnlyList<string> Settings => isWebhook ? school.Webhook : school.Polling;

    /// <summary>Messages written so far.</summary>
    public int Said { get; private set; }

    /// <summary>Those that report a roll call.</summary>
    public int Reports { get; private set; }

    /// <summary>Keys of what was acknowledged; null where the phones' server keeps count.</summary>
    public IReadOnlyCollection<string>? Taken => isWebhook ? _webhook.Taken : null;

    public void LeadTo(params IReadOnlyList<HostProcess> hosts) => _webhook.Hosts = hosts;

    /// <summary>Every class is reported and confirmed, in a random order.</summary>
    public void Report(Random chance)
    {
        var classes = school.Register.Classes.ToArray();
        chance.Shuffle(classes);
        foreach (var schoolClass in classes)
        {
            Say(schoolClass, school.ReportOf(schoolClass, chance));
            Reports++;
        }

        foreach (var schoolClass in classes)
        {
            Say(schoolClass, "đúng");
        }
    }

    /// <summary>One message more, of somebody.</summary>
    public void AskForHelp() => Say(school.Register.Classes[Said % school.Register.Classes.Count], "giúp");

    public ValueTask DisposeAsync() => _webhook.DisposeAsync();

    private void Say(Bot.Domain.Schools.SchoolClass schoolClass, string text)
    {
        var phone = school.PhoneOf(schoolClass);
        if (isWebhook)
        {
            _webhook.Say(phone, text);
        }
        else
        {
            phone.Say(text);
        }

        Said++;
    }
}
