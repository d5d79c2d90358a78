create table account (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    sign_in_name varchar(120) not null,
    display_name varchar(200) not null,
    email varchar(254),
    password_hash varchar(300),
    enabled boolean not null,
    demonstration boolean not null,
    language varchar(35) not null,
    zone varchar(60) not null,
    person_id uuid,
    last_signed_in_at timestamp(6) with time zone,
    constraint account_sign_in_name unique (sign_in_name)
);

create table account_role (
    account_id uuid not null references account (id),
    role varchar(40) not null,
    primary key (account_id, role)
);

create table one_time_link (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    purpose varchar(40) not null,
    account_id uuid references account (id),
    secret_hash varchar(64) not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    constraint one_time_link_secret unique (secret_hash)
);

create table api_token (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    account_id uuid not null references account (id),
    name varchar(100) not null,
    secret_hash varchar(64) not null,
    last_used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone,
    constraint api_token_secret unique (secret_hash)
);
create index api_token_account on api_token (account_id);

create table sign_in (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    account_id uuid not null references account (id),
    signed_in_at timestamp(6) with time zone not null,
    address varchar(60) not null,
    device varchar(200) not null,
    ended_at timestamp(6) with time zone
);
create index sign_in_account on sign_in (account_id, signed_in_at);
