-- Whether a message was written in a group, where others read the answer.
alter table inbox add column is_group bigint not null default 0;
