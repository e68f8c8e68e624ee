create table accounts (
    account {key} not null primary key,
    kind text not null,
    school_id text,
    settings text not null,
    secrets text,
    host text,
    instance text,
    fence bigint not null,
    lease_until bigint not null,
    not_before bigint
);

create table account_values (
    account {key} not null references accounts (account),
    name {key} not null,
    content text not null,
    primary key (account, name)
);

create table job_marks (
    school_id {key} not null,
    job {key} not null,
    mark bigint not null,
    primary key (school_id, job)
);

create table counters (
    name {key} not null primary key,
    total bigint not null
);

-- Who did what: ids and numbers only, no names, no texts.
create table audit (
    school_id {key} not null,
    audit_id {key} not null,
    at bigint not null,
    actor text not null,
    action text not null,
    subject text not null,
    primary key (school_id, audit_id)
);
create index audit_by_time on audit (school_id, at);
