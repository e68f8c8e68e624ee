using Bot.Dialogs.Campaigns;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Linking;
using Bot.Dialogs.Menus;
using Bot.Dialogs.Messages;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Campaigns;
using Bot.Dialogs.Understanding.Cases;
using Bot.Dialogs.Understanding.Documents;
using Bot.Dialogs.Understanding.Leaders;
using Bot.Dialogs.Understanding.Visits;
using Bot.Dialogs.Visits;
using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.Turns;

/// <summary>Stop 5 of a message: turns what came in into what it means, with everything the scene knows of the chat.</summary>
internal sealed class Listener(IMessageReader reader)
{
    /// <summary>Longer texts are no reports; reading stops there and says so.</summary>
    public const int LongestText = 4_000;

    /// <summary>Behind the beginning of a letter so long a message is its next part.</summary>
    private const int LongPart = 300;

    private readonly VisitListener _visits = new(reader);

    public Heard Listen(Scene scene, Party party) => scene.Message.Content switch
    {
        InboundContent.Moved moved => new Heard.Moved(scene.Message.From with { Chat = moved.ToChat }),
        _ when scene.Message.IsGroup => new Heard.CalledInGroup(),
        InboundContent.Contact contact => new Heard.SharesPhone(PhoneNumber.Of(contact.Phone), contact.IsOwn) { IsClaimed = contact.IsClaimed },
        InboundContent.Text text => Said(text.Value, scene, party),
        InboundContent.Edited edited => Said(edited.Value, scene, party),
        InboundContent.FileText file when party is Party.Staff => file.Value is { } words && OfficialLetterReader.LooksLikeLetter(words) ? new Heard.Letter(words)
            : file.Value is { } table && CampaignListReader.LooksLikeList(table) ? new Heard.CampaignPasted(table)
            : new Heard.FileText(file.Value),
        InboundContent.Button button => Settled(ButtonToken.Read(button.Token, scene, party), scene, party),
        InboundContent.Media { Caption.Length: > 0 } media when party is Party.Staff staff && _visits.Page(media.Caption, scene, staff) is { } page => page,
        InboundContent.Media { Caption.Length: > 0 } media => Said(media.Caption, scene, party),
        InboundContent.Media media => new Heard.Media(media.MediaKind),
        InboundContent.Reachability reachability => new Heard.Reachability(reachability.CanBeReached),
        _ => new Heard.Nothing(),
    };

    private Heard Said(string text, Scene scene, Party party)
    {
        var clean = SlashCommand.Spoken(text.Replace("\0", "", StringComparison.Ordinal));
        if (string.IsNullOrWhiteSpace(clean))
        {
            return new Heard.Nothing();
        }

        if (party is Party.Staff && CampaignWords.Pasted(clean) is { } pasted)
        {
            return new Heard.CampaignPasted(pasted);
        }

        if (party is Party.Staff && OfficialLetterReader.LooksLikeLetter(clean))
        {
            return new Heard.Letter(clean);
        }

        if (MenuReader.Read(clean, scene, party) is { } answered)
        {
            return Settled(answered, scene, party);
        }

        if (scene.Menus is null && party is (Party.Staff or Party.SchoolUnclear) && ChoiceByNumber(clean, scene) is { } choice)
        {
            return Settled(new Heard.Chosen(choice), scene, party);
        }

        // A teacher's glued "7Avang34" has the shape of a code: from staff only behind /start.
        if (LinkingCode.In(clean) is { } code && (party is not Party.Staff || clean.TrimStart().StartsWith('/')))
        {
            return new Heard.Code(code);
        }

        if (Party.FamilyOf(scene) is { Register: var worded })
        {
            if (GuardianLanguages.IsQuestion(clean) || GuardianLanguages.Named(worded, clean) is not null)
            {
                return new Heard.ChoosesLanguage(GuardianLanguages.Named(worded, clean));
            }

            clean = GuardianLanguages.InVietnamese(worded, clean);
        }

        if (party is Party.Staff reading && LetterIn(clean, scene, reading) is { } letter)
        {
            return letter;
        }

        if (party is Party.Staff visitor && _visits.Command(clean, scene, visitor) is { } visit)
        {
            return visit;
        }

        if (PlainWords.IsConsent(clean) && Party.FamilyOf(scene) is not null)
        {
            return new Heard.Agrees();
        }

        if (PlainWords.IsStop(clean) && party is Party.Staff && Party.FamilyOf(scene) is not null)
        {
            return new Heard.StopsMessages();
        }

        if (PlainWords.AsksWhatIsKept(clean) && Party.FamilyOf(scene) is not null)
        {
            return new Heard.AsksWhatIsKept();
        }

        if (party is Party.Staff && scene.Conversation.Memory.Prompt is { Question: { About: QuestionAbout.Pupil, Candidates.Count: 1 }, Choices.Count: > 0 } && PlainWords.IsYes(clean))
        {
            return new Heard.Chosen(0);
        }

        if (party is Party.Staff && CampaignDialog.IsAsking(scene) && CampaignWording.Labelled(clean) is { } label)
        {
            return new Heard.Chosen(label);
        }

        if (PlainWords.IsChangeOfSchool(clean))
        {
            return new Heard.ChangesSchool();
        }

        var known = new Lazy<ReadingContext?>(() => ReadingContexts.Of(scene, party), LazyThreadSafetyMode.None);
        if (party is Party.Staff commanding && StaffCommands.In(clean, scene, commanding, known) is { } command)
        {
            return command;
        }

        if (party is Party.Staff && QuestionToFamily(clean, scene, party) is { } asks)
        {
            return asks;
        }

        if (party is Party.Family family && LeaveCompletion.Read(reader, clean, scene, family) is { } leave)
        {
            return leave;
        }

        if (known.Value is not { } context)
        {
            return new Heard.Said(Reading.None, clean);
        }

        if (party is Party.Staff && ParticipationReader.Read(clean, context) is { } ticked)
        {
            return ticked;
        }

        if (party is Party.Staff { Register: var eaten, Member: var cook } && MealWords.In(eaten, clean, cook.Homeroom) is { } meals)
        {
            return new Heard.ReportsMeals(meals.Class, meals.Total, meals.TwoSessions, meals.DayBoarders, meals.Boarders);
        }

        if (party is Party.Staff teller && _visits.Answer(clean, scene, teller) is { } told)
        {
            return told;
        }

        var read = Read(clean, scene, context);
        if (party is Party.Staff && DifficultyWords.In(clean) is { } difficulty)
        {
            return new Heard.TellsDifficulty(difficulty, read);
        }

        if (party is Party.Staff { Member: { Hamlets.Count: > 0 } member } && !ReportingPolicy.ReportsRollCalls(member) && HamletWords.In(clean) is { } answers)
        {
            return new Heard.AnswersHamlet(answers, Day: null, read);
        }

        if (party is Party.Staff counter && HeadCountIn(counter, clean, read) is { } heads)
        {
            return heads;
        }

        return party is Party.Staff && read.Reading.Intent == Intent.None && TaskWords.LooseClosing(clean) is { } closing
            ? new Heard.ClosesTask(closing.Number, closing.Words, closing.IsCancelled)
            : read;
    }

    /// <summary>What belongs to the letter that is being taken in: its next part, or an answer. A report in the middle of it is a report.</summary>
    private Heard? LetterIn(string text, Scene scene, Party.Staff staff)
    {
        var memory = scene.Conversation.Memory;
        if (memory.Letter is not null && LetterAnswerWords.IsResume(text))
        {
            return new Heard.ResumesLetter();
        }

        var state = memory.Prompt is { } prompt && scene.Message.SentAt <= prompt.ExpiresAt ? LetterFlow.StateOf(memory) : LetterAsking.Nothing;
        if (state == LetterAsking.Nothing || StaffCommands.Task(text) is not null || StaffCommands.Page(text, scene, staff) is not null)
        {
            return null;
        }

        if (LetterAnswerWords.IsDrop(text) || LetterAnswerWords.IsEnd(text) || LetterAnswerWords.IsSkip(text))
        {
            return new Heard.AnswersLetter(text);
        }

        var reading = reader.Read(text.Length > LongestText ? text[..LongestText] : text, ReadingContexts.Of(scene, staff)!).Intent;
        var isOther = reading is Intent.Roll or Intent.Correction or Intent.Query or Intent.Command && (state != LetterAsking.Doubt || !text.Any(char.IsAsciiDigit) || reading == Intent.Roll);
        return isOther && text.Length < LongPart ? null
            : state == LetterAsking.Parts || text.Length >= LongPart ? new Heard.Letter(text)
            : new Heard.AnswersLetter(text);
    }

    /// <summary>A small number alone may be a digit of a menu, and one behind a question answers that; "đếm" in front leaves no doubt.</summary>
    private static Heard.CountsHeads? HeadCountIn(Party.Staff staff, string text, Heard.Said otherwise)
    {
        const int FewestAlone = 10;
        return HeadCountWords.In(staff.Register, text) is { } heads
            && (PlainWords.WordsOf(text)[0] == "dem" || ((heads.Class is not null || heads.Number >= FewestAlone) && otherwise.Reading.Intent != Intent.Answer))
                ? new Heard.CountsHeads(heads.Class, heads.Number, otherwise)
                : null;
    }

    /// <summary>
    /// Behind "Thầy cô nhắn câu muốn hỏi": the words for the family, unless they are plainly a report of their own or take the question back. "Cháu nghỉ mấy
    /// hôm?" may read like a report in doubt or a question about numbers, but was asked for.
    /// </summary>
    private Heard.AsksFamily? QuestionToFamily(string text, Scene scene, Party party)
    {
        if (scene.Conversation.Memory is not { State: nameof(RollCalls.Asking.LeaveQuestion), Prompt: { Note: { } note } prompt } || scene.Message.SentAt > prompt.ExpiresAt
            || note.Split(':', 2) is not [var leave, var pupil] || ReadingContexts.Of(scene, party) is not { } context)
        {
            return null;
        }

        var reading = reader.Read(text, context);
        var isOther = reading is { Intent: Intent.Command } or { Intent: Intent.Roll or Intent.Correction or Intent.Plan, Reports.Count: > 0, Questions.Count: 0 };
        return isOther || reading.IsAlarm ? null : new Heard.AsksFamily(leave, new Domain.PupilId(pupil), text);
    }

    /// <summary>The words of a note, as if the teacher had written them when they were told.</summary>
    private Heard Accepted(StoredNote note, Scene scene, Party party) => ReadingContexts.Of(scene, party) is { } context
        ? Read(note.Words, scene with { Conversation = scene.Conversation with { Memory = scene.Conversation.Memory with { Prompt = null } } }, context with { At = note.At, Expecting = null })
        : new Heard.OldButton();

    /// <summary>A choice that settles class, date or session: the message in doubt is read again with it.</summary>
    private Heard Settled(Heard heard, Scene scene, Party party)
    {
        if (heard is Heard.AcceptsNote accepts)
        {
            return Accepted(accepts.Note, scene, party);
        }

        if (heard is not Heard.Chosen chosen
            || scene.Conversation.Memory.Prompt is not { Text: { } earlier, TextSentAt: { } sentAt } prompt
            || SettledBy(prompt.Choices[chosen.Index]) is not { } settled
            || ReadingContexts.Of(scene, party) is not { } context)
        {
            return heard;
        }

        var parts = settled.Over(prompt.Settled);
        return new Heard.Said(reader.Read(earlier, context with { At = sentAt, Expecting = null, Settled = parts }) with { Settled = parts }, earlier);
    }

    private static SettledParts? SettledBy(string choice) => choice.Split(':', 2) switch
    {
        ["class", var name] => new SettledParts(Class: new Domain.ClassId(name)),
        ["date", var date] => new SettledParts(Date: DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        ["session", var session] => new SettledParts(Session: Enum.Parse<Domain.Calendar.Session>(session)),
        _ => null,
    };

    /// <summary>
    /// A bare number where choices are buttons: the open prompt's. Not behind "vắng mấy em?", where it is the number itself, and not for families, where a digit has
    /// one meaning everywhere (design §10).
    /// </summary>
    private static int? ChoiceByNumber(string text, Scene scene) =>
        scene.Conversation.Memory.Prompt is { Choices.Count: > 0, Question: not { About: QuestionAbout.Count } } prompt && scene.Message.SentAt <= prompt.ExpiresAt
            && int.TryParse(text.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= prompt.Choices.Count
                ? number - 1
                : null;

    /// <summary>Reads the message; where it only settles class, date or session of an earlier one, that one is read again.</summary>
    private Heard.Said Read(string text, Scene scene, ReadingContext context)
    {
        var reading = reader.Read(text.Length > LongestText ? text[..LongestText] : text, context);
        if (text.Length > LongestText)
        {
            reading = reading with { NotUnderstood = [.. reading.NotUnderstood, text[LongestText..]] };
        }

        if (reading.Answer is { Kind: AnswerKind.Choice, Number: { } number } && scene.Conversation.Memory.Prompt is { Question: { About: QuestionAbout.Count }, Drafts.Count: 0 })
        {
            // "vắng quá trời" – "mấy em?" – "3": nothing stood yet, so the number is the report.
            return new Heard.Said(reader.Read(PlainWords.Absent(number), context with { Expecting = null }), text);
        }

        if (reading.Settled is { } settled && scene.Conversation.Memory.Prompt is { Text: { } earlier, TextSentAt: { } sentAt } prompt)
        {
            var parts = settled.Over(prompt.Settled);
            return new Heard.Said(reader.Read(earlier, context with { At = sentAt, Expecting = null, Settled = parts }) with { Settled = parts }, earlier);
        }

        return new Heard.Said(Nicknamed(reading, context), text);
    }

    /// <summary>
    /// A word that fitted nobody, or nearly one pupil, and that this teacher once said means a certain pupil of the class, means that pupil again. The
    /// read-back shows who was understood.
    /// </summary>
    private static Reading Nicknamed(Reading reading, ReadingContext context)
    {
        if (context.Nicknames is not { Count: > 0 } nicknames || reading.Questions.Count == 0)
        {
            return reading;
        }

        var reports = reading.Reports.ToList();
        var open = new List<Question>();
        foreach (var question in reading.Questions)
        {
            if (question is { About: QuestionAbout.Pupil, Report: { } index, Slot: { } slot, Candidates.Count: <= 1 } && index < reports.Count
                && nicknames.TryGetValue((reports[index].Class, question.Text.ToLowerInvariant()), out var pupil))
            {
                reports[index] = RollCalls.RollCallRevisions.With(reports[index], slot, pupil);
            }
            else
            {
                open.Add(question);
            }
        }

        return reading with { Reports = reports, Questions = open };
    }

    /// <summary>Questions that nobody answered, asked already or still waiting to be sent.</summary>
    internal static IEnumerable<SafetyQuestion> OpenQuestionsAtAll(IEnumerable<SafetyQuestion> questions) => questions.Where(question => question.State == SafetyQuestionState.Open);

    /// <summary>The questions this family was asked and has not answered, oldest first.</summary>
    internal static IEnumerable<SafetyQuestion> OpenQuestions(Scene scene) =>
        scene.Questions.Where(question => question.State == SafetyQuestionState.Open && question.DueAt <= scene.Now);
}
