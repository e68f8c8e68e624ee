namespace Bot.Storage.Jobs;

internal static class JobSql
{
    public const string Mark = "select mark from job_marks where school_id = @school and job = @job";

    public const string FirstMark = """
        insert into job_marks (school_id, job, mark) values (@school, @job, @mark) on conflict (school_id, job) do nothing
        """;

    public const string MoveMark = "update job_marks set mark = @mark where school_id = @school and job = @job and mark = @seen";

    public const string List = "select job, school_id, mark from job_marks order by job, school_id";

    public const string Count = """
        insert into counters (name, total) values (@name, @by) on conflict (name) do update set total = counters.total + excluded.total
        """;

    public const string Counters = "select name, total from counters order by name";
}
