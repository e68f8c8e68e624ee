namespace Bot.Storage.Jobs;

internal static class JobSql
{
    public const string Mark = "select mark from job_marks where school_id = @school and job = @job";

    public const string FirstMark = """
        insert into job_marks (school_id, job, mark) values (@school, @job, @mark) on conflict (school_id, job) do nothing
        """;

    public const string MoveMark = "update job_marks set mark = @mark where school_id = @school and job = @job and mark = @seen";

    public const string MoveQuiet = """
        update job_marks set mark = @mark
         where school_id in {texts @schools} and job = @job and mark >= @since and mark < @mark
        """;

    public const string List = "select job, school_id, mark from job_marks order by job, school_id";

    public const string Count = """
        insert into counters (name, total) values (@name, @by) on conflict (name) do update set total = counters.total + excluded.total
        """;

    public const string Counters = "select name, total from counters order by name";

    public const string AddRun = """
        insert into job_runs (job, started_at, host, took_ms, eventful, failure, queued, stale, unreachable, next_at)
        values (@job, @started_at, @host, @took_ms, @eventful, @failure, @queued, @stale, @unreachable, @next_at)
        on conflict (job, started_at, host) do nothing
        """;

    public const string BoundRuns = """
        delete from job_runs
         where job = @job and eventful = @eventful
           and started_at < (select min(newest.started_at)
                               from (select started_at from job_runs where job = @job and eventful = @eventful order by started_at desc limit @keep) newest)
        """;

    public const string Runs = """
        select job, started_at, host, took_ms, failure, queued, stale, unreachable, next_at from job_runs order by job, started_at desc, host
        """;
}
