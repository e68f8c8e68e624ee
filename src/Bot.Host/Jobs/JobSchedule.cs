using Bot.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>The jobs and when they fire. What they then do is decided by their marks and the timetable, never by a trigger.</summary>
internal static class JobSchedule
{
    private const string EveryMinute = "0 * * * * ?";

    public static IServiceCollection AddJobs(this IServiceCollection services, StorageOptions storage) => services
        .AddTransient<RollReminderJob>()
        .AddTransient<AlarmJob>()
        .AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = "attendance-bot");
            quartz.UsePersistentStore(store => Keep(store, storage));
            quartz.ScheduleJob<RollReminderJob>(
                trigger => trigger.WithIdentity(RollReminderJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(RollReminderJob.Name));
            quartz.ScheduleJob<AlarmJob>(
                trigger => trigger.WithIdentity(AlarmJob.Name).WithCronSchedule(EveryMinute), job => job.WithIdentity(AlarmJob.Name));
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

    private const string Schema = "quartz";
}
