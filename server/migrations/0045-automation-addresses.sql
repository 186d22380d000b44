-- The addresses that start automations by incoming webhooks (decision 0030).
create table automation_addresses (
  workspace_id uuid not null,
  automation_id uuid not null,
  -- Part of the address; sealed, and its hash.
  token text not null,
  token_hash text not null,
  renewed_at timestamptz not null,
  primary key (workspace_id, automation_id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, automation_id) references automations (workspace_id, id) on delete cascade
);
