using Bot.Storage.Sql;

namespace Bot.Storage.Commits;

/// <summary>A write whose statements can be sent together with those of others.</summary>
/// <param name="done">The result when each found what it had to.</param>
/// <param name="missed">The result, read behind its undoing, when one did not.</param>
internal sealed class PendingStatements<T>(
    IReadOnlyList<string> aggregates, IReadOnlyList<Statement> statements, T done, Func<WriteSession, ValueTask<T>> missed, CancellationToken cancellationToken)
    : PendingWrite<T>(aggregates, async session => await session.ExecuteAsync(statements) ? done : await missed(session), cancellationToken)
{
    public override IReadOnlyList<Statement> Statements => statements;

    public override void Ran() => Result(done);
}
