-- The schools that have something ready on an account, and the first of each, without reading the rest.
create index outbox_of_school on outbox (account, school_id, priority, due_at, id) where state = 'ready';
