create table party (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    kind varchar(40) not null,
    protocol_rank integer not null,
    code varchar(20) not null,
    code3 varchar(3),
    name varchar(200) not null,
    formal_name varchar(300),
    names varchar(20000),
    sort_key varchar(200) not null,
    search_text varchar(40000) not null,
    constraint party_code unique (code)
);
create index party_protocol on party (protocol_rank, sort_key);

-- Other names a party is found by, such as "Laos".
create table party_alias (
    party_id uuid not null references party (id),
    place integer not null,
    alias varchar(200) not null,
    primary key (party_id, place)
);

create table organisation (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    party_id uuid not null references party (id),
    sector varchar(40) not null,
    name varchar(300) not null,
    name_key varchar(400) not null,
    acronym varchar(40),
    names varchar(20000),
    search_text varchar(40000) not null,
    constraint organisation_name unique (party_id, name_key)
);
create index organisation_sort on organisation (name_key, id);

create table person (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    family_name varchar(120) not null,
    given_name varchar(120) not null,
    national_name varchar(200),
    family_name_first boolean not null,
    email varchar(254),
    phone varchar(40),
    sort_key varchar(300) not null,
    search_text varchar(4000) not null
);
create index person_sort on person (sort_key, id);

-- What a person is or was at an organisation.
create table person_position (
    person_id uuid not null references person (id),
    place integer not null,
    organisation_id uuid not null references organisation (id),
    title varchar(200) not null,
    first_day date,
    last_day date,
    primary key (person_id, place)
);
create index person_position_organisation on person_position (organisation_id);
