using System.Data.Common;

namespace Bot.Storage.Sql;

/// <summary>A statement that reads, with what is done with each of its rows.</summary>
internal sealed record Query(Statement Statement, Action<DbDataReader> OnRow);
