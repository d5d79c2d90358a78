-- What can be found: one row per thing, whatever feature it comes from. No foreign keys into features: entries are
-- copies that can always be published again.
create table search_entry (
    id uuid primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    type varchar(40) not null,
    thing_id uuid not null,
    symbol varchar(200),
    meeting_id uuid,
    meeting_label varchar(500),
    party_id uuid,
    party_label varchar(500),
    year_of integer,
    kind varchar(80),
    -- Stamp of the index this state of the entry is in; empty while it waits.
    indexed_in varchar(80),
    constraint search_entry_thing unique (type, thing_id)
);

create index search_entry_indexed_in on search_entry (indexed_in);
create index search_entry_meeting on search_entry (meeting_id);
create index search_entry_party on search_entry (party_id);

create table search_entry_token (
    entry_id uuid not null references search_entry (id) on delete cascade,
    token varchar(200) not null,
    primary key (entry_id, token)
);

create table search_entry_variant (
    id uuid primary key,
    entry_id uuid not null references search_entry (id) on delete cascade,
    variant varchar(80) not null,
    url varchar(1000) not null,
    title varchar(2000) not null,
    summary varchar(100000) not null,
    -- BCP 47 tags with a space between them.
    languages varchar(500) not null,
    constraint search_entry_variant_name unique (entry_id, variant)
);

create table search_entry_page (
    id uuid primary key,
    variant_id uuid not null references search_entry_variant (id) on delete cascade,
    position integer not null,
    page_number integer not null,
    -- Length of the text in UTF-16 units, so that a place in the whole text is found without reading it.
    characters integer not null,
    text varchar(1000000) not null,
    constraint search_entry_page_position unique (variant_id, position)
);
