-- The requests of each key, by UTC day and status of the response, for 30 days.
create table key_requests (
  workspace_id uuid not null references workspaces (id),
  key_id uuid not null,
  day date not null,
  status smallint not null,
  requests bigint not null,
  primary key (workspace_id, key_id, day, status)
);

-- The last request of each key that was refused.
create table key_refusals (
  workspace_id uuid not null references workspaces (id),
  key_id uuid not null,
  at timestamptz not null,
  method text not null,
  path text not null,
  status smallint not null,
  code text not null,
  message text not null,
  request_id text not null,
  primary key (workspace_id, key_id)
);
