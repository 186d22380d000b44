-- How soon somebody must touch a new lead, and the leads that wait for it (decision 0032).
-- A workspace without minutes has no row.
create table speed_to_lead (
  workspace_id uuid primary key references workspaces,
  owner_minutes integer check (owner_minutes > 0),
  next_minutes integer check (next_minutes > 0),
  manager_minutes integer check (manager_minutes > 0),
  working_hours_only boolean not null,
  -- The last event that was looked at.
  read_to bigint not null
);

create table lead_clocks (
  workspace_id uuid not null,
  lead_id uuid not null,
  started_at timestamptz not null,
  -- The last level that passed.
  level text check (level in ('owner', 'next', 'manager')),
  -- When the next level is looked at; null after the last one.
  due_at timestamptz,
  primary key (workspace_id, lead_id),
  foreign key (workspace_id, lead_id) references leads (workspace_id, id) on delete cascade
);
create index lead_clocks_due on lead_clocks (workspace_id, due_at) where due_at is not null;
create index lead_clocks_started on lead_clocks (workspace_id, started_at);
