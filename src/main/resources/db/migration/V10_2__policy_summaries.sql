-- What a summary for policy-makers says, in its parts; its file is written from them.
create table policy_summary (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    paper_id uuid not null references paper (id),
    insights varchar(20000) not null,
    meaning varchar(20000) not null,
    constraint policy_summary_paper unique (paper_id)
);

create table policy_summary_action (
    policy_summary_id uuid not null references policy_summary (id),
    place integer not null,
    text varchar(4000) not null,
    primary key (policy_summary_id, place)
);
