-- People who sign in, their sessions, and the one-time link that makes the first account.
-- The first five tables are better-auth's (1.7.25), under our names; it reads and writes them.
-- All of these are global: one person may be a member of several workspaces.

create table people (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sessions (
  id text primary key,
  person_id text not null references people on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index sessions_person on sessions (person_id);

-- How a person proves who they are: the provider is `credential` for e-mail and password.
create table accounts (
  id text primary key,
  person_id text not null references people on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index accounts_person on accounts (person_id);

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier on verifications (identifier);

-- How often an address tried to sign in lately, counted over all processes.
create table sign_in_attempts (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

alter table members add foreign key (person_id) references people;

-- The link that is printed while nobody has an account. Only the hash of its token is kept.
create table setup_links (
  token_hash bytea primary key,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
