create table delegation (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    meeting_id uuid not null references meeting (id),
    series_id uuid not null,
    edition integer not null,
    meeting_announced boolean not null,
    meeting_over boolean not null,
    party_id uuid not null references party (id),
    capacity varchar(40) not null,
    quota integer,
    submitted_at timestamp(6) with time zone,
    credential_state varchar(40) not null,
    credential_note varchar(2000),
    credential_received_at timestamp(6) with time zone,
    credential_name varchar(300),
    credential_sha256 varchar(64),
    credential_media_type varchar(200),
    credential_size bigint not null,
    constraint delegation_of_party unique (meeting_id, party_id)
);
create index delegation_party on delegation (party_id, series_id, edition);

create table participant (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    delegation_id uuid not null references delegation (id),
    person_id uuid not null references person (id),
    family_name varchar(120) not null,
    given_name varchar(120) not null,
    national_name varchar(200),
    family_name_first boolean not null,
    title varchar(300),
    organisation varchar(300),
    role varchar(40) not null,
    position integer not null,
    state varchar(40) not null,
    replaced_by uuid references participant (id),
    replaces uuid references participant (id),
    ended_on date,
    quota_reason varchar(1000)
);
create index participant_delegation on participant (delegation_id, position);
create index participant_person on participant (person_id);

create table delegation_account (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    delegation_id uuid not null references delegation (id),
    account_id uuid not null references account (id),
    role varchar(40) not null,
    participant_id uuid references participant (id),
    constraint delegation_account_once unique (delegation_id, account_id)
);
create index delegation_account_account on delegation_account (account_id);
