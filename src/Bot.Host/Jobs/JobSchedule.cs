using Bot.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>The jobs and when they fire. What they then do is decided by their marks and the timetable, never by a trigger.</summary>
internal static class JobSchedule
{
    /// <summary>Two at night in Viet Nam, whatever the machine's zone.</summary>
    private const string EveryNight = "0 0 19 * * ?";

    private const string Schema = "quartz";

    private const string EveryMinute = "0 * * * * ?";

    public static IServiceCollection AddJobs(this IServiceCollection services, StorageOptions storage) => services
        .AddTransient<RollReminderJob>()
        .AddTransient<AlarmJob>()
        .AddTransient<LeaveStandInJob>()
        .AddTransient<FamilyMessageJob>()
        .AddTransient<ChannelTroubleJob>()
        .AddTransient<DeadlineJob>()
        .AddTransient<MonthlyRollJob>()
        .AddTransient<HamletJob>()
        .AddTransient<HeadCountJob>()
        .AddTransient<LadderJob>()
        .AddTransient<ReturnJob>()
        .AddTransient<DigestJob>()
        .AddTransient<SeasonJob>()
        .AddTransient<BoardingRollJob>()
        .AddTransient<MealJob>()
        .AddTransient<VisitJob>()
        .AddTransient<RetentionJob>()
        .AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = "attendance-bot");
            quartz.UsePersistentStore(store => Keep(store, storage));
            quartz.AddJobListener<JobHistoryListener>();
            quartz.ScheduleJob<RollReminderJob>(
                trigger => trigger.WithIdentity(RollReminderJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(RollReminderJob.Name));
            quartz.ScheduleJob<AlarmJob>(
                trigger => trigger.WithIdentity(AlarmJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(AlarmJob.Name));
            quartz.ScheduleJob<LeaveStandInJob>(
                trigger => trigger.WithIdentity(LeaveStandInJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(LeaveStandInJob.Name));
            quartz.ScheduleJob<FamilyMessageJob>(
                trigger => trigger.WithIdentity(FamilyMessageJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(FamilyMessageJob.Name));
            quartz.ScheduleJob<ChannelTroubleJob>(
                trigger => trigger.WithIdentity(ChannelTroubleJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(ChannelTroubleJob.Name));
            quartz.ScheduleJob<DeadlineJob>(
                trigger => trigger.WithIdentity(DeadlineJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(DeadlineJob.Name));
            quartz.ScheduleJob<MonthlyRollJob>(
                trigger => trigger.WithIdentity(MonthlyRollJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(MonthlyRollJob.Name));
            quartz.ScheduleJob<HamletJob>(
                trigger => trigger.WithIdentity(HamletJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(HamletJob.Name));
            quartz.ScheduleJob<LadderJob>(
                trigger => trigger.WithIdentity(LadderJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(LadderJob.Name));
            quartz.ScheduleJob<ReturnJob>(
                trigger => trigger.WithIdentity(ReturnJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(ReturnJob.Name));
            quartz.ScheduleJob<DigestJob>(
                trigger => trigger.WithIdentity(DigestJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(DigestJob.Name));
            quartz.ScheduleJob<SeasonJob>(
                trigger => trigger.WithIdentity(SeasonJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(SeasonJob.Name));
            quartz.ScheduleJob<BoardingRollJob>(
                trigger => trigger.WithIdentity(BoardingRollJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(BoardingRollJob.Name));
            quartz.ScheduleJob<HeadCountJob>(
                trigger => trigger.WithIdentity(HeadCountJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(HeadCountJob.Name));
            quartz.ScheduleJob<MealJob>(
                trigger => trigger.WithIdentity(MealJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(MealJob.Name));
            quartz.ScheduleJob<VisitJob>(
                trigger => trigger.WithIdentity(VisitJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(VisitJob.Name));
            quartz.ScheduleJob<RetentionJob>(
                trigger => trigger.WithIdentity(RetentionJob.Name).WithCronSchedule(EveryNight, cron => cron.InTimeZone(TimeZoneInfo.Utc)),
                job => job.WithIdentity(RetentionJob.Name));
        })
        .AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);

    /// <summary>Beside the database's file, or in a schema of its own that all hosts share.</summary>
    private static void Keep(IPersistentStoreBuilder store, StorageOptions storage)
    {
        store.ProvisionSchema();
        if (storage.Provider == StorageProvider.Sqlite)
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(storage.ConnectionString).DataSource))!;
            store.UseSqlite(SqliteFactory.Instance, new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "quartz.db") }.ToString());
        }
        else
        {
            store.UsePostgres(NpgsqlFactory.Instance, new NpgsqlConnectionStringBuilder(storage.ConnectionString) { SearchPath = Schema }.ToString());
            store.UseClustering(_ => { });
        }
    }

    /// <summary>Quartz makes its tables itself, but not the schema they stand in.</summary>
    public static async Task PrepareAsync(StorageOptions storage, CancellationToken cancellationToken)
    {
        if (storage.Provider == StorageProvider.Postgres)
        {
            await using var connection = new NpgsqlConnection(storage.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var create = new NpgsqlCommand($"create schema if not exists {Schema}", connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
