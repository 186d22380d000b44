-- The processes that share the database, each with fingerprints of the settings that must be the same
-- for all of them, by the name of the variable. A process that is not seen any more is removed.
create table processes (
  id uuid primary key,
  role text not null,
  host text not null,
  pid integer not null,
  settings jsonb not null,
  seen_at timestamptz not null default now()
);
