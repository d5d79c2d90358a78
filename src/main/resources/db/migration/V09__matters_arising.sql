-- The open recommendations that an item of a later meeting's agenda takes up.
create table recommendation_arising (
    meeting_id uuid not null references meeting (id),
    agenda_item_id uuid not null references agenda_item (id),
    recommendation_id uuid not null references recommendation (id),
    primary key (agenda_item_id, recommendation_id)
);
create index recommendation_arising_meeting on recommendation_arising (meeting_id);
create index recommendation_arising_recommendation on recommendation_arising (recommendation_id);
