-- The register in its order, so that its first page does not sort all of it.
create index recommendation_order on recommendation (edition, running_number, id);
-- Each theme once, without going through everything that has one.
create index recommendation_theme_name on recommendation_theme (theme, recommendation_id);
