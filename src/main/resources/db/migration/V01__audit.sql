create table audit_entry (
    seq bigint not null primary key,
    at timestamp(6) with time zone not null,
    actor_id uuid,
    actor varchar(200) not null,
    action varchar(60) not null,
    thing_type varchar(40) not null,
    thing_id uuid,
    thing varchar(400) not null,
    detail varchar(4000) not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null
);
create index audit_entry_thing on audit_entry (thing_id, seq);
create index audit_entry_at on audit_entry (at);
create index audit_entry_actor on audit_entry (actor_id, seq);

-- One row, locked while an entry is appended, so that the chain has no forks.
create table audit_head (
    id integer not null primary key,
    seq bigint not null,
    hash varchar(64) not null
);
insert into audit_head (id, seq, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
