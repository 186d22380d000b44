-- Lists of leads at any size: an index for each filter and each order, totals that are kept and
-- not counted, and the words by which leads are searched.

-- Ordered by its bytes, whatever the order of the database: lists stand in that order.
alter table leads alter column email_key type text collate "C";

-- Each filter in the usual order of a list, so that a page of it is read and nothing else. What
-- most leads do not have is in no index that they would have to be put into.
create index leads_status on leads (workspace_id, status_id, created_at, number)
  where deleted_at is null;
create index leads_source on leads (workspace_id, source_id, created_at, number)
  where deleted_at is null and source_id is not null;
create index leads_pipeline on leads (workspace_id, pipeline_id, created_at, number)
  where deleted_at is null and pipeline_id is not null;
create index leads_stage on leads (workspace_id, stage_id, created_at, number)
  where deleted_at is null and stage_id is not null;
create index leads_assignee on leads (workspace_id, assigned_member_id, created_at, number)
  where deleted_at is null and assigned_member_id is not null;
create index leads_starred on leads (workspace_id, created_at, number)
  where deleted_at is null and starred;
create index leads_archived on leads (workspace_id, created_at, number)
  where deleted_at is not null;

-- Each order. Leads without an e-mail address stand last in both directions: see read-page.ts.
create index leads_updated on leads (workspace_id, updated_at, number) where deleted_at is null;
create index leads_score on leads (workspace_id, score, number) where deleted_at is null;
create index leads_first_name on leads (workspace_id, (lower(first_name) collate "C"), number)
  where deleted_at is null;
create index leads_last_name on leads (workspace_id, (lower(last_name) collate "C"), number)
  where deleted_at is null;
create index leads_no_email on leads (workspace_id, number)
  where deleted_at is null and email_key is null;

-- A tag's leads in the usual order: what orders them stands here too, and never changes.
alter table lead_tags add column lead_created_at timestamptz, add column lead_number bigint;
update lead_tags t set lead_created_at = l.created_at, lead_number = l.number
  from leads l where l.workspace_id = t.workspace_id and l.id = t.lead_id;
alter table lead_tags
  alter column lead_created_at set not null,
  alter column lead_number set not null,
  drop constraint lead_tags_pkey;
drop index lead_tags_tag;
create index lead_tags_tag on lead_tags (workspace_id, tag_id, lead_created_at, lead_number);
-- Made last, as in the first migration, and for the same reason.
alter table lead_tags add primary key (workspace_id, lead_id, tag_id);

-- How many leads there are of each kind and value, kept in the transaction of each change.
create table lead_counts (
  workspace_id uuid not null,
  kind text not null,
  value text collate "C" not null,
  count bigint not null,
  primary key (workspace_id, kind, value)
) with (fillfactor = 50);

insert into lead_counts (workspace_id, kind, value, count)
select l.workspace_id, k.kind, k.value, count(*)
from leads l cross join lateral (values
  ('archived', case when l.deleted_at is not null then '' end),
  ('all', case when l.deleted_at is null then '' end),
  ('starred', case when l.deleted_at is null and l.starred then '' end),
  ('email', case when l.deleted_at is null and l.email_key is not null then '' end),
  ('status', case when l.deleted_at is null then l.status_id::text end),
  ('source', case when l.deleted_at is null then l.source_id::text end),
  ('pipeline', case when l.deleted_at is null then l.pipeline_id::text end),
  ('stage', case when l.deleted_at is null then l.stage_id::text end),
  ('assignee', case when l.deleted_at is null then l.assigned_member_id::text end),
  ('day', case when l.deleted_at is null
    then to_char(l.created_at at time zone 'UTC', 'YYYY-MM-DD') end),
  ('hour', case when l.deleted_at is null
    then to_char(l.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24') end)
) as k(kind, value)
where k.value is not null
group by 1, 2, 3
union all
select t.workspace_id, 'tag', t.tag_id::text, count(*)
from lead_tags t join leads l on l.workspace_id = t.workspace_id and l.id = t.lead_id
where l.deleted_at is null
group by 1, 3;

-- How far something that follows the event log has come in it.
create table log_followers (
  workspace_id uuid not null,
  name text not null,
  seq bigint not null default 0,
  primary key (workspace_id, name)
);

-- What leads are searched by, as search-text.ts writes it. It follows the log, so that intake does
-- not wait for it; what changed since then is looked at in the leads themselves.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create table lead_search (
  workspace_id uuid not null,
  lead_number bigint not null,
  lead_created_at timestamptz not null,
  text text collate "C" not null,
  digits text collate "C" not null,
  primary key (workspace_id, lead_number)
);
create index lead_search_text on lead_search
  using gin (workspace_id, text gin_trgm_ops, digits gin_trgm_ops)
  with (fastupdate = on, gin_pending_list_limit = 65536);
