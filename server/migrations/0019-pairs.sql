-- Leads and contacts are searched by parts of one and two characters, too: an index of trigrams finds
-- none of them, and to read every record for each of them took the time of all other requests. Pairs
-- of characters are indexed, and how many records have each gram is counted. What leads and contacts
-- are searched by is written anew from the event log, by the jobs that keep it up to date.
truncate lead_search, contact_list, contact_days;
delete from log_followers where name in ('lead-search', 'contacts');

drop index lead_search_text;
alter table lead_search add column pairs smallint[] not null;
create index lead_search_text on lead_search
  using gin (workspace_id, text gin_trgm_ops, digits gin_trgm_ops, pairs)
  with (fastupdate = on, gin_pending_list_limit = 65536);

drop index contact_list_text;
alter table contact_list add column pairs smallint[] not null;
create index contact_list_text on contact_list
  using gin (workspace_id, text gin_trgm_ops, digits gin_trgm_ops, pairs);

create table lead_search_counts (
  workspace_id uuid not null,
  gram smallint not null,
  count bigint not null,
  primary key (workspace_id, gram)
) with (fillfactor = 50);

create table contact_search_counts (
  workspace_id uuid not null,
  gram smallint not null,
  count bigint not null,
  primary key (workspace_id, gram)
) with (fillfactor = 50);
