using Bot.Testing.Telegram;

namespace Bot.Testing.Phones;

public sealed class TelegramPhone(TelegramFake fake, TelegramUser user) : IPhone
{
    public IReadOnlyList<string> Texts => [.. user.Messages.Select(message => message.Text)];

    public void Say(string text) => user.Say(text);

    public void Choose(string label) => user.Tap(label);

    public Task UntilAsync(Func<bool> condition) => fake.UntilAsync(condition);
}
