-- What vendors reported as delivered. A report may come before the row it belongs to is marked as sent.
create table delivery_reports (
    account {key} not null,
    provider_id {key} not null,
    delivered_at bigint not null,
    primary key (account, provider_id)
);
create index delivery_reports_by_time on delivery_reports (delivered_at);
create index outbox_by_provider on outbox (account, provider_id) where provider_id is not null;
create index outbox_undelivered on outbox (finished_at) where awaits_delivery = 1;
