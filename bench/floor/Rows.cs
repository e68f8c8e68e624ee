using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Bot.Floor;

/// <summary>
/// The rows that the product leaves behind for a report of three names, without the audit's: the inbox row and who waits; then the conversation, the roll call with
/// three marks, the answer in the outbox, and the mark that the message is handled. Texts are as long as the product's.
/// </summary>
internal static partial class Rows
{
    public const int Marks = 3;

    public static readonly string[] Arrival =
    [
        """
        insert into inbox (account, update_key, chat, school_id, content, message_key, is_group, sent_at, accepted_at, state, attempts)
        values ('telegram', @key, @chat, @school, @content, @key, 0, @sent_at, @now, 'new', 0) on conflict (account, update_key) do nothing
        """,
        """
        insert into conversations (account, chat, school_id, version, memory, fence, lease_until) values ('telegram', @chat, @school, 0, '{}', 0, 0)
        on conflict (account, chat) do update set school_id = excluded.school_id
        """,
    ];

    public static readonly string[] Turn =
    [
        "update conversations set version = version + 1, memory = @memory where account = 'telegram' and chat = @chat",
        """
        insert into roll_calls (school_id, class_id, date, session, revision, superseded, enrolled, absent_count, origin, author, reported_at, in_doubt, source_message)
        values (@school, @class, @date, @session, 1, 0, @enrolled, 3, 'Report', @staff, @sent_at, 0, @key)
        """,
        """
        insert into outbox (idem, school_id, account, chat, kind, priority, body, due_at, next_at, state, attempts, maybe_sent, fence, created_at)
        values (@idem, @school, 'telegram', @chat, 'Reply', 1, @body, @now, @now, 'ready', 0, 0, 0, @now)
        """,
        "update inbox set state = 'done', handled_at = @now where account = 'telegram' and update_key = @key",
    ];

    public const string Mark = """
        insert into roll_call_marks (school_id, class_id, date, session, revision, position, mark, pupil_id, kind)
        values (@school, @class, @date, @session, 1, @position, 'Absent', @pupil, 'Unstated')
        """;

    private const string Body = """
        {"text":"8C chiều 22/9: 31/34, vắng 3 – A Thuân (có phép, ốm), A Bin (không phép), Rah Lan Dơ (chưa rõ phép). Đúng không ạ?","choices":[{"label":"Đúng","token":"p:28:0"},{"label":"Sửa","token":"p:28:1"}],"textNamesChoices":false,"contact":"Unchanged"}
        """;

    private static readonly ConcurrentDictionary<string, string[]> Names = new(StringComparer.Ordinal);

    /// <summary>As long as the memory of a teacher who has reported for weeks.</summary>
    private static readonly string Memory = new('m', 4_000);

    public static string[] NamesIn(string sql) => Names.GetOrAdd(sql, text => [.. Parameter().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal)]);

    public static object ValueOf(string name, Entry entry, int position) => name switch
    {
        "@key" => entry.UpdateKey,
        "@chat" => entry.Teacher.Chat,
        "@school" => entry.Teacher.School,
        "@class" => entry.Teacher.Class,
        "@staff" => entry.Teacher.Staff,
        "@enrolled" => (long)entry.Teacher.Enrolled,
        "@content" => entry.Content,
        "@sent_at" => entry.SentAt,
        "@now" => entry.Now,
        "@memory" => Memory,
        "@date" => entry.Date,
        "@session" => entry.Session,
        "@idem" => $"reply:telegram:{entry.UpdateKey}:0",
        "@body" => Body,
        "@position" => (long)position,
        "@pupil" => entry.Teacher.Pupils[position],
        _ => throw new System.Diagnostics.UnreachableException(name),
    };

    [GeneratedRegex("@[a-z_]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
