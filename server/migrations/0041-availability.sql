-- When members take leads (decision 0030); null working hours are any time.
alter table members
  add column working_hours jsonb,
  add column absences jsonb not null default '[]',
  add column daily_lead_limit integer check (daily_lead_limit > 0);

-- How many leads automations assigned to a member on the last day that they did.
create table member_lead_counts (
  workspace_id uuid not null,
  member_id uuid not null,
  -- In the time zone of the member.
  day date not null,
  leads integer not null,
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references members (workspace_id, id) on delete cascade
);

-- Turns belong to those who take them, so that all steps with the same people share them.
drop table automation_turns;
create table automation_turns (
  workspace_id uuid not null references workspaces,
  pool text not null,
  weights jsonb not null,
  primary key (workspace_id, pool)
);
