-- The cause of events: everything that one request, import or job changed.

-- A row for each cause of several changes, and for each cause that was undone. Most causes are one
-- change by one person: their events have a cause_id, and they have no row.
create table causes (
  workspace_id uuid not null references workspaces (id),
  id uuid not null,
  kind text not null,
  actor_type text not null,
  actor_id uuid,
  at timestamptz not null,
  -- The number of records that it changed.
  count integer not null,
  summary jsonb not null default '{}',
  -- The cause that this one undid, and the cause that undid this one.
  undoes uuid,
  undone_by uuid,
  primary key (workspace_id, id),
  check (actor_type in ('key', 'member', 'command', 'automation', 'import', 'system'))
);

-- Partial, so that events without a cause, such as those of intake, do not write to it.
create index events_cause on events (workspace_id, cause_id, seq) where cause_id is not null;

-- The cause of the change, which a stored response names as the first one did.
alter table idempotency_records add column cause_id uuid;
