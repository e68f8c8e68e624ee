using System.Collections.Concurrent;
using System.Globalization;
using Bot.Channels;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain.Schools;

namespace Bot.Host.Demo;

/// <summary>Plays the people of a morning: they write at their time, and answer what the bot asks them, over the real inbox and outbox.</summary>
internal sealed class DemoStage(SchoolRegister register, IReadOnlyList<Player> players, IInbox inbox, DemoScreen screen, TimeProvider clock)
{
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FamiliesTimeToAnswer = TimeSpan.FromMinutes(4);

    private readonly Dictionary<Address, Player> _players = players.ToDictionary(player => player.Address);
    private readonly ConcurrentDictionary<Address, bool> _answered = new();
    private readonly ConcurrentBag<Task> _answers = [];
    private readonly TaskCompletionSource<string> _headcount = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _writing = new();
    private int _updates;
    private volatile bool _isLastQuestionAsked;

    /// <summary>Plays until the principal has the last headcount; null when it never came.</summary>
    public async Task<string?> PlayAsync(CancellationToken cancellationToken)
    {
        foreach (var line in MorningWording.Lines)
        {
            await UntilAsync(line.At, cancellationToken);
            _isLastQuestionAsked |= line.Text == MorningWording.LastQuestion;
            await WriteAsync(_players[new Address(DemoChannel.Account, line.Who)], new InboundContent.Text(line.Text), line.Text, cancellationToken);
        }

        await UntilAsync(MorningWording.Ends, cancellationToken);
        var played = await Task.WhenAny(_headcount.Task, Task.Delay(TimeSpan.FromMinutes(30), clock, cancellationToken));
        await Task.WhenAll(_answers);
        return played == _headcount.Task ? await _headcount.Task : null;
    }

    /// <summary>A message arrives on a phone.</summary>
    public void Deliver(Address to, Outbound message)
    {
        var player = _players[to];
        Show(player, MorningWording.Heard(player.Label, ChoiceRenderer.Render(message)), isBot: true);
        if (player.Side == PlayerSide.Leader)
        {
            if (_isLastQuestionAsked && to.Chat == MorningWording.Principal)
            {
                _headcount.TrySetResult(message.Text);
            }
        }
        else if (player.Side == PlayerSide.Family)
        {
            if (player.Answer is { } answer && _answered.TryAdd(to, true))
            {
                _answers.Add(AnswerAsync(player, FamiliesTimeToAnswer, new InboundContent.Text(answer), answer));
            }
        }
        else if (message.Choices is [var first, ..])
        {
            // Teachers type a number where a question is put to them, and press the button of a notice or an alarm.
            var isQuestion = message.Text.EndsWith('?');
            _answers.Add(isQuestion
                ? AnswerAsync(player, TimeToAnswer, new InboundContent.Text("1"), "1")
                : AnswerAsync(player, TimeToAnswer, new InboundContent.Button(first.Token), MorningWording.Pressed(first.Label)));
        }
    }

    private async Task AnswerAsync(Player player, TimeSpan after, InboundContent content, string shown)
    {
        await Task.Delay(after, clock);
        await WriteAsync(player, content, shown, CancellationToken.None);
    }

    private Task<Acceptance> WriteAsync(Player player, InboundContent content, string shown, CancellationToken cancellationToken)
    {
        Show(player, MorningWording.Said(player.Label, shown), isBot: false);
        var update = Interlocked.Increment(ref _updates).ToString(CultureInfo.InvariantCulture);
        return inbox.AcceptAsync(new Inbound(player.Address, update, clock.GetUtcNow(), content), cancellationToken);
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
