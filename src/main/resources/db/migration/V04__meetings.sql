create table series (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    acronym varchar(20) not null,
    title varchar(300) not null,
    prefix varchar(20) not null,
    constraint series_acronym unique (acronym),
    constraint series_prefix unique (prefix)
);

create table meeting (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    series_id uuid not null references series (id),
    edition integer not null,
    title varchar(300) not null,
    city varchar(120) not null,
    country varchar(2) not null,
    zone varchar(60) not null,
    first_day date not null,
    last_day date not null,
    opens_at time not null,
    closes_at time not null,
    format varchar(40) not null,
    venue varchar(500),
    state varchar(40) not null,
    state_reason varchar(1000),
    announced boolean not null,
    published boolean not null,
    constraint meeting_edition unique (series_id, edition)
);
create index meeting_first_day on meeting (first_day);

create table meeting_host (
    meeting_id uuid not null references meeting (id),
    place integer not null,
    party_id uuid not null,
    primary key (meeting_id, place)
);

create table meeting_language (
    meeting_id uuid not null references meeting (id),
    place integer not null,
    language varchar(35) not null,
    primary key (meeting_id, place)
);

-- Who may see the meeting: the same tokens lists, pages and the search use.
create table meeting_circle (
    meeting_id uuid not null references meeting (id),
    token varchar(120) not null,
    primary key (meeting_id, token)
);
create index meeting_circle_token on meeting_circle (token);

create table key_date (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    meeting_id uuid not null references meeting (id),
    kind varchar(40) not null,
    title varchar(120),
    offset_days integer,
    due_on date not null,
    hard boolean not null
);
create index key_date_meeting on key_date (meeting_id);

create table agenda_item (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    meeting_id uuid not null references meeting (id),
    parent_id uuid references agenda_item (id),
    place integer not null,
    number varchar(60) not null,
    title varchar(500) not null,
    minutes integer,
    presenters varchar(4200) not null,
    visibility varchar(40) not null,
    carried_from_id uuid references agenda_item (id),
    moves integer not null,
    removed_at timestamp(6) with time zone
);
create index agenda_item_meeting on agenda_item (meeting_id);

create table meeting_role (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    meeting_id uuid not null references meeting (id),
    account_id uuid not null references account (id),
    role varchar(40) not null,
    constraint meeting_role_once unique (meeting_id, account_id, role)
);
create index meeting_role_account on meeting_role (account_id);
