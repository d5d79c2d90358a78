-- When the bytes of a version were found clean; empty for what came in when there was no virus check.
alter table file_version add column virus_checked_at timestamp(6) with time zone;
create index file_version_virus_checked_at on file_version (virus_checked_at);

-- db-scheduler's table once more: what came in unchecked is gone through by one job that holds up nothing else.
create table virus_check_tasks (
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
create index virus_check_tasks_execution_time on virus_check_tasks (execution_time);
