using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Channels;
using Bot.Channels.Telegram;
using Bot.Dialogs.Linking;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.People;
using Bot.Host.Commands.Channels;
using Bot.Host.Commands.Invite;
using Bot.Host.Documents.Slips;
using Bot.Host.Documents;
using Bot.Host.Pages;
using Bot.Host.Pages.Importing;
using Bot.Host.Pages.Views;
using Bot.Host.Settings;

namespace Bot.Host.Setup;

/// <summary>The steps from nothing to a school whose teachers can report. Each keeps what was answered; nothing counts before the last.</summary>
internal static partial class SetupEndpoints
{
    private const string Actor = "setup";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var gate = endpoints.ServiceProvider.GetRequiredService<SetupGate>();
        var open = endpoints.MapGroup("").AddEndpointFilter(new PageGate(endpoints.ServiceProvider.GetRequiredService<PageSite>()));
        open.MapGet("/assets/{name}", PageAssets.Serve);
        open.MapGet(SetupPaths.Start + "/{link:length(43)}", async (HttpContext http, PageRenderer renderer) => gate.IsOpenTo(http) ? await renderer.ShowAsync<SetupEnter>() : TypedResults.NotFound());
        open.MapPost(SetupPaths.Start + "/{link:length(43)}", (string link, HttpContext http) => gate.Enter(http, link) ? (IResult)PageRedirect.To(SetupPaths.Start) : TypedResults.NotFound());
        var steps = open.MapGroup("").AddEndpointFilter(gate);
        steps.MapGet(SetupPaths.Start, (HttpContext http, PageRenderer renderer, SetupDraftFile file) => StepAsync<SetupOverview>(http, renderer, file.Read(), fault: null));
        steps.MapGet(SetupPaths.School, (HttpContext http, PageRenderer renderer, SetupDraftFile file, TimeProvider clock) => StepAsync<SetupSchool>(http, renderer, WithYear(file.Read(), clock.GetUtcNow()), fault: null));
        steps.MapPost(SetupPaths.School, TakeSchoolAsync);
        steps.MapGet(SetupPaths.List, (HttpContext http, PageRenderer renderer, SetupDraftFile file) => StepAsync<SetupList>(http, renderer, file.Read(), fault: null));
        steps.MapPost(SetupPaths.List, TakeListAsync);
        steps.MapGet(SetupPaths.Staff, (HttpContext http, PageRenderer renderer, SetupDraftFile file) => StepAsync<SetupStaff>(http, renderer, file.Read(), fault: null));
        steps.MapPost(SetupPaths.Staff, TakeStaffAsync);
        steps.MapGet(SetupPaths.Channel, (HttpContext http, PageRenderer renderer, SetupDraftFile file) => StepAsync<SetupChannel>(http, renderer, file.Read(), fault: null));
        steps.MapPost(SetupPaths.Channel, TakeChannelAsync);
        steps.MapPost(SetupPaths.Finish, FinishAsync);
    }

    private static Task<IResult> StepAsync<TStep>(HttpContext http, PageRenderer renderer, SetupDraft draft, string? fault)
        where TStep : SetupStep => renderer.ShowAsync<TStep>(
            (nameof(SetupStep.Key), SetupGate.KeyOf(http)), (nameof(SetupStep.Draft), draft), (nameof(SetupStep.Fault), fault));

    /// <summary>The usual school year around today, to be corrected.</summary>
    private static SetupDraft WithYear(SetupDraft draft, DateTimeOffset now)
    {
        if (draft.YearFrom is not null)
        {
            return draft;
        }

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var year = today.Month >= 7 ? today.Year : today.Year - 1;
        return draft with { YearFrom = new DateOnly(year, 9, 5), YearTo = new DateOnly(year + 1, 5, 31) };
    }

    private static async Task<IResult> TakeSchoolAsync(HttpContext http, PageRenderer renderer, SetupDraftFile file)
    {
        var form = http.Request.Form;
        var draft = file.Read();
        var given = draft with
        {
            Name = form["ten"].ToString().Trim(),
            Code = form["ma"].ToString().Trim(),
            Commune = form["xa"].ToString().Trim(),
            Province = form["tinh"].ToString().Trim(),
            HasSaturday = form["thu-bay"] == "1",
            HasAfternoon = form["chieu"] == "1",
            MorningStart = Time(form["sang-vao"]) ?? draft.MorningStart,
            MorningDue = Time(form["sang-han"]) ?? draft.MorningDue,
            AfternoonStart = Time(form["chieu-vao"]) ?? draft.AfternoonStart,
            AfternoonDue = Time(form["chieu-han"]) ?? draft.AfternoonDue,
            YearFrom = Day(form["nam-tu"]),
            YearTo = Day(form["nam-den"]),
        };
        var fault = given.Name.Length == 0 ? SetupWording.NameMissing
            : !SchoolCode().IsMatch(given.Code) ? SetupWording.BadCode
            : given.MorningDue <= given.MorningStart || given.AfternoonDue <= given.AfternoonStart ? SetupWording.BadTimes
            : !(given.YearTo > given.YearFrom) ? SetupWording.BadYear
            : null;
        if (fault is not null)
        {
            return await StepAsync<SetupSchool>(http, renderer, given, fault);
        }

        file.Write(given);
        return PageRedirect.To(given.HasList ? SetupPaths.Start : SetupPaths.List);
    }

    private static async Task<IResult> TakeListAsync(HttpContext http, PageRenderer renderer, SetupDraftFile file)
    {
        var draft = file.Read();
        if (await UploadedList.OfAsync(http.Request.Form, http.RequestAborted) is not { } list || SheetText.SheetsOf(list.Content) is null)
        {
            return await StepAsync<SetupList>(http, renderer, draft, ImportPageWording.Unreadable);
        }

        var given = draft with { ListName = list.Name, List = list.Content.ToArray() };
        if (SetupRegister.ListOf(given) is { Faults.Count: > 0 })
        {
            return await StepAsync<SetupList>(http, renderer, given, fault: null); // shown with its faults, and not kept
        }

        file.Write(given);
        return PageRedirect.To(SetupPaths.List);
    }

    private static async Task<IResult> TakeStaffAsync(HttpContext http, PageRenderer renderer, SetupDraftFile file)
    {
        var (draft, form) = (file.Read(), http.Request.Form);
        var staff = new List<SetupPerson>();
        foreach (var (field, position) in SetupStaff.Leaders)
        {
            Add(field, position, "");
        }

        foreach (var schoolClass in SetupRegister.Of(draft).Classes)
        {
            Add($"lop-{schoolClass.Id}", Position.HomeroomTeacher, schoolClass.Id.Value);
        }

        var given = draft with { Staff = staff };
        var fault = !staff.Exists(person => person.Position == Position.Principal) ? SetupWording.PrincipalMissing
            : !staff.Exists(person => person.Position == Position.HomeroomTeacher) ? SetupWording.TeacherMissing
            : null;
        if (fault is not null)
        {
            return await StepAsync<SetupStaff>(http, renderer, given, fault);
        }

        file.Write(given);
        return PageRedirect.To(SetupPaths.Channel);

        void Add(string field, Position position, string schoolClass)
        {
            if (form[field].ToString().Trim() is { Length: > 0 } name)
            {
                staff.Add(new SetupPerson(name, form[$"sdt-{field}"].ToString().Trim(), position, schoolClass));
            }
        }
    }

    /// <summary>Telegram itself is asked whose the token is; one that it does not know is not kept.</summary>
    private static async Task<IResult> TakeChannelAsync(HttpContext http, PageRenderer renderer, SetupDraftFile file, BotSettings settings)
    {
        var draft = file.Read();
        var token = http.Request.Form["ma-bot"].ToString().Trim();
        if (token.Length == 0 || !token.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '-' or '_'))
        {
            return await StepAsync<SetupChannel>(http, renderer, draft, SetupWording.TokenMissing);
        }

        using var telegram = new TelegramBotClient(new TelegramOptions { Token = token, ApiUrl = settings.Telegram.ApiUrl });
        try
        {
            var me = await telegram.GetMeAsync(http.RequestAborted);
            file.Write(draft with { TelegramToken = token, TelegramName = me.Username });
            return PageRedirect.To(SetupPaths.Channel);
        }
        catch (RequestException fault)
        {
            return await StepAsync<SetupChannel>(http, renderer, draft, ChannelsWording.Trouble(fault));
        }
    }

    /// <summary>Makes the school, its account and the codes of its staff, shows the slips once, and lets the bot start.</summary>
    private static async Task<IResult> FinishAsync(
        HttpContext http, PageRenderer renderer, SetupDraftFile file, BotSettings settings, IRegisterStore registers, IAccountStore accounts, IInvitationStore invitations, TimeProvider clock, IHostApplicationLifetime lifetime)
    {
        var draft = file.Read();
        if (!draft.HasSchool || !draft.HasList || !draft.HasStaff)
        {
            return await StepAsync<SetupOverview>(http, renderer, draft, SetupWording.Unfinished);
        }

        var (register, now) = (SetupRegister.Of(draft), clock.GetUtcNow());
        if (await registers.ReplaceAsync(register, seenVersion: 0, Actor, now, http.RequestAborted) is null)
        {
            return TypedResults.NotFound(); // another was first
        }

        if (draft.TelegramToken is { } token)
        {
            await StoredTelegram.KeepAsync(accounts, settings.Secrets, token, CancellationToken.None);
        }

        var people = Invitee.Staff(register);
        var codes = InvitationRound.Codes(people.Count);
        var end = now + LinkingCode.Lifetime;
        await invitations.AddAsync([.. people.Zip(codes, (person, code) => new Invitation(code, person.For, end, UsedAt: null))], now, CancellationToken.None);
        var until = register.Clock.DateOf(end).ToDateTime(register.Clock.TimeOf(end));
        var slips = people.Zip(codes, (person, code) => new Slip(
            register.School.Name, person.Person, person.About, code, draft.TelegramName is { } bot ? [new SlipDoor("Telegram", $"https://t.me/{bot}?start={code}")] : [], until)).ToList();
        file.Drop();
        http.Response.OnCompleted(() =>
        {
            lifetime.StopApplication();
            return Task.CompletedTask;
        });
        return await renderer.ShowAsync<SetupDone>((nameof(SetupDone.Slips), slips), (nameof(SetupDone.Register), register), (nameof(SetupDone.Bot), draft.TelegramName));
    }

    private static TimeOnly? Time(string? text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex("^[A-Za-z0-9-]{2,20}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SchoolCode();
}
