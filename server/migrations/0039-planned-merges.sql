-- The groups of duplicates that one request merges, until its job has come to them.
create table planned_merges (
  workspace_id uuid not null references workspaces (id),
  cause_id uuid not null,
  -- From 0, as far as the cause is done.
  position integer not null,
  contact_ids uuid[] not null,
  -- Contacts that are less alike by then stay apart.
  min_score smallint not null,
  primary key (workspace_id, cause_id, position)
);
