-- What there is to say of single files in the store; a file nothing is said of is well and in use.
create table stored_file_mark (
    name varchar(64) not null primary key,
    unused_since timestamp(6) with time zone,
    damage varchar(40),
    damaged_at timestamp(6) with time zone
);
create index stored_file_mark_damage on stored_file_mark (damage);

-- One row: the last nightly round, which part of the store it checked, and what it saw.
create table storage_round (
    id integer not null primary key,
    started_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    part integer not null,
    files bigint not null,
    bytes bigint not null,
    unused bigint not null,
    removed bigint not null,
    checked bigint not null
);
insert into storage_round (id, started_at, part, files, bytes, unused, removed, checked)
values (1, timestamp with time zone '2000-01-01 00:00:00+00:00', 0, 0, 0, 0, 0, 0);
