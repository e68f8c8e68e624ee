using System.Globalization;
using Bot.Dialogs.Understanding.Documents;
using Bot.Domain;
using Bot.Domain.Deadlines;
using Bot.Domain.Schools;

namespace Bot.Dialogs.OfficialLetters;

/// <summary>A letter with what people said about it, and what they still must say.</summary>
internal sealed record SettledLetter
{
    private readonly Dictionary<string, string> _answers;

    private SettledLetter(Dictionary<string, string> answers) => _answers = answers;

    public required OfficialLetter Letter { get; init; }

    /// <summary>The next question; null when nothing is open.</summary>
    public LetterQuestion? Question { get; private init; }

    public static SettledLetter Of(SchoolRegister register, LetterDraft draft, DateOnly today)
    {
        var answers = draft.Answers.GroupBy(answer => answer.About, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last().Value, StringComparer.Ordinal);
        var read = OfficialLetterReader.Read(draft.Text);
        var questions = read.Doubts.Select(doubt => LetterQuestion.Of(doubt, read)).ToList();
        var letter = questions.Where(question => answers.ContainsKey(question.About)).Aggregate(read, (settled, question) => question.Settle(settled, answers[question.About]));
        foreach (var deadline in letter.Deadlines.Where(deadline => IsPast(register, deadline, today)).ToList())
        {
            var past = LetterQuestion.OfPast(deadline, DueDays.Of(register, deadline.Term, today));
            questions.Add(past);
            letter = answers.TryGetValue(past.About, out var said) ? past.Settle(letter, said) : letter;
        }

        return new SettledLetter(answers) { Letter = letter, Question = questions.Find(question => !answers.ContainsKey(question.About)) };
    }

    /// <summary>Whether a question was left open on purpose.</summary>
    public bool WasLeftOpen(string about) => _answers.TryGetValue(about, out var value) && value.Length == 0;

    /// <summary>To whom the sender gave a duty; null where the letter's own role decides.</summary>
    public StaffId? OwnerOf(int duty) =>
        _answers.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"owner:{duty}")) is { Length: > 0 } owner ? new StaffId(owner) : null;

    private static bool IsPast(SchoolRegister register, LetterDeadline deadline, DateOnly today) =>
        deadline.Term is not DeadlineTerm.Within && !deadline.Term.Recurs && deadline.Actor is not { IsOfSchool: false } && DueDays.Of(register, deadline.Term, today).Day < today;
}
