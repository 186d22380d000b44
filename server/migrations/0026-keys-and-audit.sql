-- Keys, workspaces and members' profiles over the API, and filters of the event log for audits.

-- last_used_from is the client's address of the last use, and last_used_agent its user agent.
alter table keys
  add column version integer not null default 1,
  add column updated_at timestamptz,
  add column last_used_from text,
  add column last_used_agent text;
update keys set updated_at = coalesce(revoked_at, created_at);
alter table keys alter column updated_at set default now(), alter column updated_at set not null;
drop index keys_workspace;
create index keys_workspace on keys (workspace_id, number);

alter table workspaces
  add column currency text not null default 'USD',
  add column language text not null default 'en',
  add column version integer not null default 1,
  add column updated_at timestamptz;
update workspaces set updated_at = created_at;
alter table workspaces
  alter column updated_at set default now(), alter column updated_at set not null,
  add constraint workspaces_currency_check check (currency ~ '^[A-Z]{3}$'),
  add constraint workspaces_language_check check (language in ('en', 'de'));

-- Null uses the workspace's language and time zone, and the address for signing in.
alter table members
  add column language text check (language in ('en', 'de')),
  add column time_zone text,
  add column notification_email text;

alter table sessions add column last_active_at timestamptz;

-- Most events are of leads, contacts, deals, tasks and forms, and caused by keys. These two indexes
-- leave them out, so that intake writes to neither.
create index events_audit on events (workspace_id, seq)
  where subject_type not in ('lead', 'contact', 'deal', 'task', 'form');
create index events_member on events (workspace_id, actor_id, seq) where actor_type = 'member';
