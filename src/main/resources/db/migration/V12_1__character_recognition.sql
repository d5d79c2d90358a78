-- Whether a scan waits for character recognition, was read by it, or gave it nothing.
alter table file_version add column recognition varchar(40) default 'NONE' not null;

-- db-scheduler's table once more: scans wait in a queue of their own and hold up nothing else.
create table recognition_tasks (
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
create index recognition_tasks_execution_time on recognition_tasks (execution_time);
