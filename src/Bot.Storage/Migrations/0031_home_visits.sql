-- Visits to children's homes and their minutes. The number of minutes stays taken when the visit was a mistake: the clerk's register has no gaps.
create table home_visits (
    school_id {key} not null,
    visit_id {key} not null,
    pupil_id {key} not null,
    number bigint not null,
    day {key} not null,
    told_by text not null,
    told_at bigint not null,
    companions text not null,
    met text,
    said text,
    promise text,
    promised_for text,
    signer text,
    signer_name text,
    signed_page text,
    minutes_year {key} not null,
    minutes_number bigint not null,
    paper_kept_by text,
    cancelled_at bigint,
    version bigint not null,
    primary key (school_id, visit_id)
);
create unique index home_visits_of_pupil on home_visits (school_id, pupil_id, number) where cancelled_at is null;
create unique index home_visits_by_minutes on home_visits (school_id, minutes_year, minutes_number);
create index home_visits_by_day on home_visits (school_id, day);
