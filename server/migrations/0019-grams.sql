-- Parts of one and two characters, by which leads are searched, too: an index of trigrams finds none
-- of them, and to read every lead for each of them took the time of all other requests. What leads are
-- searched by is written anew from the event log, by the job that keeps it up to date.
truncate lead_search;
delete from log_followers where name = 'lead-search';

drop index lead_search_text;
alter table lead_search add column grams smallint[] not null;
create index lead_search_text on lead_search
  using gin (workspace_id, text gin_trgm_ops, digits gin_trgm_ops, grams)
  with (fastupdate = on, gin_pending_list_limit = 65536);

-- How many leads have each gram.
create table lead_search_counts (
  workspace_id uuid not null,
  gram smallint not null,
  count bigint not null,
  primary key (workspace_id, gram)
) with (fillfactor = 50);
