-- The last runs of each job, bounded with every new one: those that did something apart from those that found nothing to do.
create table job_runs (
    job {key} not null,
    started_at bigint not null,
    host {key} not null,
    took_ms bigint not null,
    eventful bigint not null,
    failure text,
    queued bigint not null,
    stale bigint not null,
    unreachable bigint not null,
    next_at bigint,
    primary key (job, started_at, host)
);
