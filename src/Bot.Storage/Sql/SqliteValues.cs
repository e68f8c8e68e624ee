using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sql;

/// <summary>Gives a kept command the values of its next run. They come in the same order every time; a name out of its place is looked for.</summary>
internal static class SqliteValues
{
    public static void Bind(SqliteCommand command, Statement statement)
    {
        var parameters = command.Parameters;
        for (var index = 0; index < statement.Values.Count; index++)
        {
            var (name, value) = statement.Values[index];
            if (index < parameters.Count && Is(parameters[index], name))
            {
                parameters[index].Value = value.Value;
            }
            else
            {
                var prefixed = $"@{name}"; // without it the driver tries one prefix after the other, every time
                if (parameters.Contains(prefixed))
                {
                    parameters[prefixed].Value = value.Value;
                }
                else
                {
                    parameters.AddWithValue(prefixed, value.Value);
                }
            }
        }
    }

    private static bool Is(SqliteParameter parameter, string name) => parameter.ParameterName.AsSpan(1).SequenceEqual(name);
}
