-- Whom those in charge of hamlets were asked to visit, and what they said: a statement of theirs, never the roll call.
create table hamlet_asks (
    school_id {key} not null,
    pupil_id {key} not null,
    day {key} not null,
    class_id {key} not null,
    hamlet text not null,
    lead {key} not null,
    place bigint not null,
    asked_at bigint not null,
    answer text,
    answered_at bigint,
    primary key (school_id, pupil_id, day)
);
create index hamlet_asks_of_lead on hamlet_asks (school_id, lead, day);
