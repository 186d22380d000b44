-- The read models that are kept from the event log are called projections. Tables, checkpoints and
-- data stay: nothing is rebuilt.
alter table log_followers rename to projection_checkpoints;
alter table projection_checkpoints rename column name to projection;
-- A checkpoint holds for a read model of one version and one variant; of any other, it is rebuilt.
alter table projection_checkpoints
  add column version integer not null default 0,
  add column variant text not null default '';
update projection_checkpoints set version = 1 where projection = 'lead-search';
update projection_checkpoints set version = 1, projection = 'contact-list'
where projection = 'contacts';
-- These were called 'analytics 1 Europe/Berlin'.
update projection_checkpoints set projection = 'analytics-rollups',
  version = split_part(projection, ' ', 2)::integer, variant = split_part(projection, ' ', 3)
where projection like 'analytics %';

alter table tallies rename to analytics_rollups;
alter table analytics_rollups rename column place to stage;

-- Constraints, among them those of newer servers for `not null`, were named after the tables.
do $$
declare named record;
begin
  for named in
    select conrelid::regclass as of_table, conname as was, replace(replace(replace(replace(conname,
      'log_followers', 'projection_checkpoints'), 'checkpoints_name', 'checkpoints_projection'),
      'tallies', 'analytics_rollups'), 'rollups_place', 'rollups_stage') as now
    from pg_constraint
    where conrelid in ('projection_checkpoints'::regclass, 'analytics_rollups'::regclass)
      and conname ~ '^(log_followers|tallies)_'
  loop
    execute format('alter table %s rename constraint %I to %I', named.of_table, named.was, named.now);
  end loop;
end $$;

-- Jobs of tasks that are now called otherwise: no process takes them any more, and the schedule adds
-- those of the new names. On a first start there is no queue yet.
do $$
begin
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.remove_job(task)
    from unnest(array['follow-lead-search', 'follow-contacts', 'follow-analytics',
      'look-after-leads']) as task;
  end if;
end $$;
