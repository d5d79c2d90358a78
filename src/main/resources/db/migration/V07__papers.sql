create table paper (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    meeting_id uuid not null references meeting (id),
    symbol varchar(120) not null,
    symbol_order varchar(200) not null,
    source_symbol varchar(120),
    title varchar(500) not null,
    language varchar(35) not null,
    kind varchar(40) not null,
    classification varchar(40) not null,
    state varchar(40) not null,
    accepted boolean not null,
    late boolean not null,
    party_id uuid references party (id),
    group_id uuid,
    submitter_id uuid,
    submitted_at timestamp(6) with time zone not null,
    returned_at timestamp(6) with time zone,
    reason varchar(2000),
    superseded_by uuid references paper (id),
    constraint paper_symbol unique (meeting_id, symbol)
);
create index paper_meeting on paper (meeting_id, symbol_order);
create index paper_submitted on paper (submitted_at);

-- The last number given in a meeting for each nature of symbol; numbers are never given twice.
create table paper_symbol_counter (
    meeting_id uuid not null references meeting (id),
    series varchar(160) not null,
    last_number integer not null,
    primary key (meeting_id, series)
);

create table paper_agenda_item (
    paper_id uuid not null references paper (id),
    agenda_item_id uuid not null,
    primary key (paper_id, agenda_item_id)
);
create index paper_agenda_item_item on paper_agenda_item (agenda_item_id);

create table paper_party (
    paper_id uuid not null references paper (id),
    party_id uuid not null references party (id),
    primary key (paper_id, party_id)
);

-- Who may see the paper: the same tokens lists, pages, files and the search use.
create table paper_circle (
    paper_id uuid not null references paper (id),
    token varchar(120) not null,
    primary key (paper_id, token)
);
create index paper_circle_token on paper_circle (token);

create table paper_rendition (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    paper_id uuid not null references paper (id),
    language varchar(35) not null,
    status varchar(40) not null,
    title varchar(500),
    due date,
    constraint paper_rendition_language unique (paper_id, language)
);

create table file_version (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    rendition_id uuid not null references paper_rendition (id),
    number integer not null,
    name varchar(400) not null,
    sha256 varchar(64) not null,
    size bigint not null,
    media_type varchar(200) not null,
    declared_media_type varchar(200),
    flags varchar(200) not null,
    stored_at timestamp(6) with time zone not null,
    extraction varchar(40) not null,
    reason varchar(40) not null,
    facts varchar(4000) not null,
    metadata varchar(100000) not null,
    languages varchar(200) not null,
    page_count integer,
    reader_version varchar(100) not null,
    reference varchar(20) not null,
    read_at timestamp(6) with time zone,
    constraint file_version_number unique (rendition_id, number)
);
create index file_version_sha256 on file_version (sha256);
create index file_version_extraction on file_version (extraction);

-- Text by page; a page longer than a column holds goes on in the next part.
create table file_version_page (
    file_version_id uuid not null references file_version (id),
    number integer not null,
    part integer not null,
    text varchar(1000000) not null,
    primary key (file_version_id, number, part)
);

-- How often a file made the reader process end; at two it is read again only by hand.
create table reader_kill (
    sha256 varchar(64) not null primary key,
    kills integer not null,
    last_at timestamp(6) with time zone not null
);

-- db-scheduler's own table.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
