-- The read model of likely duplicates: the keys that contacts share, the pairs that were compared and
-- resemble each other, and the groups that they form.
create table duplicate_keys (
  workspace_id uuid not null,
  contact_id uuid not null,
  key text not null,
  primary key (workspace_id, contact_id, key)
);
create index duplicate_keys_key on duplicate_keys (workspace_id, key, contact_id);

create table duplicate_pairs (
  workspace_id uuid not null,
  contact_id uuid not null,
  other_id uuid not null,
  score smallint not null,
  reasons text[] not null,
  primary key (workspace_id, contact_id, other_id),
  check (contact_id < other_id)
);
create index duplicate_pairs_other on duplicate_pairs (workspace_id, other_id, contact_id);

-- A group has the id and the number of its oldest contact.
create table duplicate_groups (
  workspace_id uuid not null,
  id uuid not null,
  number bigint not null,
  score smallint not null,
  reasons text[] not null,
  primary key (workspace_id, id)
);
create index duplicate_groups_score on duplicate_groups (workspace_id, score, number);

-- The contacts that resemble others: the one that each resembles most, and its group, if it has one.
create table duplicate_members (
  workspace_id uuid not null,
  contact_id uuid not null,
  best_id uuid not null,
  group_id uuid,
  primary key (workspace_id, contact_id)
);
create index duplicate_members_best on duplicate_members (workspace_id, best_id, contact_id);
create index duplicate_members_group on duplicate_members (workspace_id, group_id, contact_id)
  where group_id is not null;

-- Pairs of contacts that somebody said are two people.
create table duplicate_dismissals (
  workspace_id uuid not null references workspaces (id),
  contact_id uuid not null,
  other_id uuid not null,
  dismissed_at timestamptz not null,
  primary key (workspace_id, contact_id, other_id),
  check (contact_id < other_id)
);
create index duplicate_dismissals_other on duplicate_dismissals (workspace_id, other_id, contact_id);

-- Records that were merged into another one: their ids lead to it. `moved` has the ids of the records
-- that came with a lead, by kind.
create table merged_records (
  workspace_id uuid not null references workspaces (id),
  kind text not null check (kind in ('contact', 'lead')),
  id uuid not null,
  number bigint not null,
  into_id uuid not null,
  moved jsonb not null default '{}',
  merged_at timestamptz not null,
  primary key (workspace_id, kind, id),
  unique (workspace_id, kind, number)
);
create index merged_records_into on merged_records (workspace_id, into_id);
