-- When the circle of a paper's readers last changed: to them it is new then, however old its files are. None before this was kept.
alter table paper add column opened_at timestamp(6) with time zone;
