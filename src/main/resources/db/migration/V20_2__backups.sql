-- When the last whole backup was begun, and how many files that are due to be removed wait for the next one.
alter table storage_round add column backup_at timestamp(6) with time zone;
alter table storage_round add column waiting bigint default 0 not null;
