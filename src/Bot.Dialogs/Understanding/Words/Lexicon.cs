using Bot.Dialogs.Understanding.Text;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Understanding.Words;

/// <summary>A possible meaning of a phrase; <paramref name="Value"/> is the reason, weekday or number where the sense has one.</summary>
internal readonly record struct Meaning(Sense Sense, int Value = 0);

/// <summary>Every phrase the reader knows, in one trie, and the words they are made of.</summary>
internal static class Lexicon
{
    private static readonly string[] NumberWords =
        ["không", "một|mot", "hai", "ba", "bốn|tư", "năm|lăm", "sáu", "bảy|bẩy", "tám", "chín", "mười|chục"];

    private static readonly (string Words, DayOfWeek Day)[] Weekdays =
    [
        ("thứ hai|2", DayOfWeek.Monday), ("thứ ba|3", DayOfWeek.Tuesday), ("thứ tư|4|bốn", DayOfWeek.Wednesday), ("thứ năm|5", DayOfWeek.Thursday),
        ("thứ sáu|6", DayOfWeek.Friday), ("thứ bảy|7|bẩy", DayOfWeek.Saturday), ("chủ nhật", DayOfWeek.Sunday), ("cn", DayOfWeek.Sunday),
    ];

    public static PhraseTrie<Meaning> Phrases { get; } = Build();

    private static readonly HashSet<string> Keys = [.. Phrases.Words().Select(word => word.Key)];
    private static readonly HashSet<string> Plains = [.. Phrases.Words().Select(word => word.Plain)];

    public static bool KnowsKey(string key) => Keys.Contains(key);

    public static bool KnowsPlain(string plain) => Plains.Contains(plain);

    private static PhraseTrie<Meaning> Build()
    {
        var trie = new PhraseTrie<Meaning>();
        (Sense, string[])[][] lists = [RollWords.Lists, ExcuseWords.Lists, TimeWords.Lists, CorrectionWords.Lists];
        foreach (var (sense, phrases) in lists.SelectMany(list => list))
        {
            Add(trie, phrases, new Meaning(sense));
        }

        foreach (var (reason, phrases) in ReasonWords.Lists)
        {
            Add(trie, phrases, new Meaning(reason == ReasonCode.HT ? Sense.Mode : Sense.Reason, (int)reason));
        }

        Add(trie, TalkWords.Fillers, new Meaning(Sense.Filler));
        Add(trie, TalkWords.Common, new Meaning(Sense.Common));
        Add(trie, TopicWords.Topics, new Meaning(Sense.Topic));
        Add(trie, TopicWords.OwnAbsence, new Meaning(Sense.OwnAbsence));
        for (var number = 1; number < NumberWords.Length; number++)
        {
            trie.Add(NumberWords[number], new Meaning(Sense.Number, number));
        }

        foreach (var (words, day) in Weekdays)
        {
            trie.Add(words, new Meaning(Sense.Weekday, (int)day));
        }

        for (var day = 2; day <= 7; day++)
        {
            trie.Add($"t {day}", new Meaning(Sense.Weekday, day - 1));
        }

        foreach (var (kind, phrases) in SafetyWords.Lists)
        {
            Add(trie, phrases, new Meaning(Sense.Alarm, (int)kind));
        }

        return trie;
    }

    private static void Add(PhraseTrie<Meaning> trie, string[] phrases, Meaning meaning)
    {
        foreach (var phrase in phrases)
        {
            trie.Add(phrase, meaning);
        }
    }
}
