-- The directory's table is older than the meetings', but its hosts were checked by the application alone.
alter table meeting_host add constraint meeting_host_party foreign key (party_id) references party (id);
