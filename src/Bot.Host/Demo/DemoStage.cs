using System.Collections.Concurrent;
using Bot.Domain.Schools;

namespace Bot.Host.Demo;

/// <summary>Plays the people of a morning: they write at their time, and answer what the bot asks them, on whatever phones they have.</summary>
internal sealed class DemoStage(SchoolRegister register, IReadOnlyList<Player> players, IDemoPhones phones, DemoScreen screen, TimeProvider clock)
{
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FamiliesTimeToAnswer = TimeSpan.FromMinutes(4);

    private readonly Dictionary<string, Player> _players = players.ToDictionary(player => player.Who, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _answered = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Task> _answers = [];
    private readonly TaskCompletionSource<string> _headcount = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _writing = new();
    private volatile bool _isLastQuestionAsked;

    /// <summary>Plays until the principal has the last headcount; null when it never came.</summary>
    public async Task<string?> PlayAsync(CancellationToken cancellationToken)
    {
        foreach (var line in MorningWording.Lines)
        {
            await UntilAsync(line.At, cancellationToken);
            _isLastQuestionAsked |= line.Text == MorningWording.LastQuestion;
            await WriteAsync(_players[line.Who], line.Text, cancellationToken);
        }

        await UntilAsync(MorningWording.Ends, cancellationToken);
        var played = await Task.WhenAny(_headcount.Task, Task.Delay(TimeSpan.FromMinutes(30), clock, cancellationToken));
        await Task.WhenAll(_answers);
        return played == _headcount.Task ? await _headcount.Task : null;
    }

    /// <summary>A message arrives on a phone.</summary>
    public void Deliver(string who, PhoneMessage message)
    {
        var player = _players[who];
        Show(player, MorningWording.Heard(player.Label, message.ToString()), isBot: true);
        if (player.Side == PlayerSide.Leader)
        {
            if (_isLastQuestionAsked && who == MorningWording.Principal)
            {
                _headcount.TrySetResult(message.Text);
            }
        }
        else if (player.Side == PlayerSide.Family)
        {
            if (player.Answer is { } answer && _answered.TryAdd(who, true))
            {
                _answers.Add(AnswerAsync(player, FamiliesTimeToAnswer, answer));
            }
        }
        else if (message.Buttons is [var first, ..] && !message.Text.EndsWith('?'))
        {
            _answers.Add(PressAsync(player, first)); // of a notice or an alarm
        }
        else if (message.Buttons.Count > 0 || MorningWording.OffersNumbers(message.Text))
        {
            _answers.Add(AnswerAsync(player, TimeToAnswer, "1"));
        }
    }

    private async Task AnswerAsync(Player player, TimeSpan after, string text)
    {
        await Task.Delay(after, clock);
        await WriteAsync(player, text, CancellationToken.None);
    }

    private async Task PressAsync(Player player, string label)
    {
        await Task.Delay(TimeToAnswer, clock);
        Show(player, MorningWording.Said(player.Label, MorningWording.Pressed(label)), isBot: false);
        await phones.PressAsync(player.Who, label, CancellationToken.None);
    }

    private Task WriteAsync(Player player, string text, CancellationToken cancellationToken)
    {
        Show(player, MorningWording.Said(player.Label, text), isBot: false);
        return phones.WriteAsync(player.Who, text, cancellationToken);
    }

    private void Show(Player player, string text, bool isBot)
    {
        lock (_writing)
        {
            screen.Show(register.Clock.TimeOf(clock.GetUtcNow()), player.Side, text, isBot);
        }
    }

    private async Task UntilAsync(TimeOnly time, CancellationToken cancellationToken)
    {
        var wait = register.Clock.At(MorningWording.Day, time) - clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }
    }
}
