using Bot.Channels.Http;

namespace Bot.Channels.Web;

/// <summary>The two pages. They hold no message: those come through the stream, and the script puts them in as text, never as HTML.</summary>
internal static class WebChatPages
{
    public static Markup Chooser(WebPeople people, WebChatSite site) => Page(WebChatWording.ChooserTitle, "chooser.js", Markup.Of($"""
        <header class="head">
          <h1>{WebChatWording.ChooserTitle}</h1>
          {ClockLine(site)}
        </header>
        <main class="chooser" data-stream="/chat/phones" data-new="{WebChatWording.NewMessages}">
          <p>{WebChatWording.ChooserLead}</p>
          <section aria-labelledby="ringing-title" class="ringing">
            <h2 id="ringing-title"><span class="bell" aria-hidden="true"></span> {WebChatWording.Ringing}</h2>
            <p id="silence">{WebChatWording.NothingRings}</p>
            <ul id="ringing" class="people" aria-live="polite"></ul>
          </section>
          <label for="search">{WebChatWording.Search}</label>
          <input id="search" type="search" autocomplete="off" spellcheck="false">
          <p id="nobody" role="status" hidden>{WebChatWording.NobodyFound}</p>
          {Markup.Join(Enum.GetValues<WebPersonGroup>().Select(group => Group(group, people)))}
        </main>
        """));

    public static Markup Conversation(WebPeople people, WebPerson person, WebChatSite site) => Page(person.Name, "chat.js", Markup.Of($"""
        <header class="head">
          <a class="back" href="/chat">‹ {WebChatWording.Back} <span class="bell" id="others" hidden></span></a>
          <h1>{person.Name} <small>{person.Detail}</small></h1>
          {ClockLine(site)}
        </header>
        <main class="conversation" data-chat="{person.Chat}" data-stream="/chat/{person.Chat}/events" data-post="/chat/{person.Chat}/messages"
              data-bot="{WebChatWording.Bot}" data-you="{WebChatWording.You}" data-new="{WebChatWording.NewMessages}"
              data-failed="{WebChatWording.NotSent}" data-disconnected="{WebChatWording.Disconnected}">
          <noscript><p>{WebChatWording.NeedsScript}</p></noscript>
          <div id="log" role="log" aria-label="{WebChatWording.Conversation}" tabindex="0"><ol id="messages"></ol></div>
          <p id="empty" class="empty">{WebChatWording.NobodyWroteYet}</p>
          <p id="status" class="status" role="status"></p>
          <form id="form">
            <label for="text" class="hidden">{WebChatWording.WriteHere}</label>
            <textarea id="text" rows="1" autocomplete="off" placeholder="{WebChatWording.Example(person)}" autofocus></textarea>
            <button type="submit">{WebChatWording.Send}</button>
          </form>
        </main>
        """), people.Register.School.Name);

    public static Markup Unknown() => Page(WebChatWording.UnknownPerson, script: null, Markup.Of($"""
        <main class="chooser"><h1>{WebChatWording.UnknownPerson}</h1><p><a href="/chat">‹ {WebChatWording.Back}</a></p></main>
        """));

    private static Markup ClockLine(WebChatSite site) => Markup.Of($"""
        <p class="clock"><span class="hidden">{WebChatWording.Clock}: </span><time id="clock"></time>{(site.HasDemonstrationClock ? DemonstrationNote : Markup.Of($""))}</p>
        """);

    private static Markup DemonstrationNote => Markup.Of($""" <small id="demonstration">{WebChatWording.DemonstrationClock}</small>""");

    private static Markup Group(WebPersonGroup group, WebPeople people)
    {
        var members = people.All.Where(person => person.Group == group);
        return Markup.Of($"""
            <section class="group"><h2>{WebChatWording.Heading(group)}</h2>
            {(group == WebPersonGroup.Family ? Markup.Join(members.GroupBy(person => person.Class, StringComparer.Ordinal).Select(ClassFamilies)) : People(members))}
            </section>
            """);
    }

    private static Markup ClassFamilies(IGrouping<string, WebPerson> families) => Markup.Of($"""
        <details><summary>{WebChatWording.ClassHeading(families.Key)} <span class="bell" hidden></span></summary>{People(families)}</details>
        """);

    private static Markup People(IEnumerable<WebPerson> people) => Markup.Of($"""<ul class="people">{Markup.Join(people.Select(Person))}</ul>""");

    private static Markup Person(WebPerson person) => Markup.Of($"""
        <li data-chat="{person.Chat}"><a href="/chat/{person.Chat}"><strong>{person.Name}</strong> <span>{person.Detail}</span> <span class="bell" hidden></span></a></li>
        """);

    private static Markup Page(string title, string? script, Markup body, string? school = null) => Markup.Of($"""
        <!DOCTYPE html>
        <html lang="vi">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <title>{(school is null ? title : $"{title} – {school}")}</title>
          <link rel="stylesheet" href="/chat/assets/chat.css">
          <link rel="icon" type="image/svg+xml" href="/chat/assets/icon.svg">
          {Script(script)}
        </head>
        <body>
        {body}
        </body>
        </html>
        """);

    private static Markup Script(string? name) => name is null
        ? Markup.Of($"")
        : Markup.Of($"""<script type="module" src="/chat/assets/{name}"></script>""");
}
