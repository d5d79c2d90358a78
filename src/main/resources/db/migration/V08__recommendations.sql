-- One row per meeting that has recommendations: the last running number given out, so that numbers are minted one after another.
create table recommendation_counter (
    meeting_id uuid not null primary key references meeting (id),
    last_number integer not null
);

create table recommendation (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    meeting_id uuid not null references meeting (id),
    series_id uuid not null,
    edition integer not null,
    running_number integer not null,
    reference_number varchar(40) not null,
    wording varchar(1000000) not null,
    search_text varchar(1000000) not null,
    kind varchar(40) not null,
    force_of_wording varchar(40) not null,
    deadline_kind varchar(40) not null,
    deadline_date date,
    text_state varchar(40) not null,
    all_states_role varchar(40),
    published boolean not null,
    edits integer not null,
    tabled_at timestamp(6) with time zone,
    adopted_at timestamp(6) with time zone,
    state_reason varchar(2000),
    constraint recommendation_number unique (meeting_id, running_number)
);
create index recommendation_series on recommendation (series_id, text_state);

-- Who may see it, by the names of the access circles; lists, pages and search use the same rows.
create table recommendation_circle (
    recommendation_id uuid not null references recommendation (id),
    circle varchar(120) not null,
    primary key (recommendation_id, circle)
);
create index recommendation_circle_name on recommendation_circle (circle);

create table recommendation_theme (
    recommendation_id uuid not null references recommendation (id),
    theme varchar(80) not null,
    primary key (recommendation_id, theme)
);

create table recommendation_part (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    recommendation_id uuid not null references recommendation (id),
    place integer not null,
    label varchar(20) not null,
    wording varchar(1000000),
    constraint recommendation_part_label unique (recommendation_id, label)
);

create table recommendation_source (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    recommendation_id uuid not null references recommendation (id),
    place integer not null,
    kind varchar(40) not null,
    thing_id uuid not null,
    page integer,
    constraint recommendation_source_once unique (recommendation_id, kind, thing_id, page)
);

create table recommendation_text_version (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    recommendation_id uuid not null references recommendation (id),
    text_number integer not null,
    wording varchar(1000000) not null,
    reason varchar(2000) not null,
    made_at timestamp(6) with time zone not null,
    constraint recommendation_text_version_number unique (recommendation_id, text_number)
);

create table recommendation_lineage (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    from_id uuid not null references recommendation (id),
    to_id uuid not null references recommendation (id),
    kind varchar(40) not null,
    constraint recommendation_lineage_once unique (from_id, to_id, kind)
);
create index recommendation_lineage_to on recommendation_lineage (to_id);

create table recommendation_addressee (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    recommendation_id uuid not null references recommendation (id),
    part_id uuid not null references recommendation_part (id),
    party_id uuid not null references party (id),
    organisation_id uuid references organisation (id),
    role varchar(40) not null,
    acceptance varchar(40) not null,
    acceptance_reason varchar(2000),
    self_level varchar(40) not null,
    verified_level varchar(40) not null,
    rationale varchar(20000),
    closure varchar(40) not null,
    closure_reason varchar(2000),
    next_due date,
    due_set_at timestamp(6) with time zone,
    reported_at timestamp(6) with time zone,
    evidence_pieces integer not null
);
create index recommendation_addressee_recommendation on recommendation_addressee (recommendation_id);
create index recommendation_addressee_party on recommendation_addressee (party_id);
create index recommendation_addressee_due on recommendation_addressee (next_due);

-- What happened with an addressee, only ever added to.
create table recommendation_event (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    addressee_id uuid not null references recommendation_addressee (id),
    happened_at timestamp(6) with time zone not null,
    kind varchar(40) not null,
    event_value varchar(40),
    note varchar(20000)
);
create index recommendation_event_addressee on recommendation_event (addressee_id);

create table progress_report (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    addressee_id uuid not null references recommendation_addressee (id),
    state varchar(40) not null,
    reported_level varchar(40) not null,
    account varchar(1000000) not null,
    obstacles varchar(1000000) not null,
    assistance varchar(1000000) not null,
    consent_to_publish boolean not null,
    edits integer not null,
    submitted_at timestamp(6) with time zone,
    submitted_by uuid,
    submitting_party_id uuid,
    return_reason varchar(20000),
    verified_level varchar(40),
    rationale varchar(20000),
    verified_at timestamp(6) with time zone,
    verified_by uuid,
    published_at timestamp(6) with time zone
);
create index progress_report_addressee on progress_report (addressee_id);
create index progress_report_state on progress_report (state);

create table report_evidence (
    report_id uuid not null references progress_report (id),
    place integer not null,
    kind varchar(40) not null,
    thing_id uuid,
    url varchar(2000),
    citation varchar(1000),
    primary key (report_id, place)
);

create table evidence_file (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    addressee_id uuid not null references recommendation_addressee (id),
    sha256 varchar(64) not null,
    name varchar(255) not null,
    size bigint not null
);
create index evidence_file_addressee on evidence_file (addressee_id);
