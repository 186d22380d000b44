-- Accounts: two-factor authentication by codes and passkeys, changes of the e-mail address, and the
-- records of a deactivated user.

-- Whether a password alone is not enough to sign in.
alter table people add column two_factor_enabled boolean not null default false;

-- The secret of an authenticator app and the recovery codes, encrypted. Not verified: the person has
-- not entered a first code yet.
create table two_factors (
  id text primary key,
  person_id text not null unique references people on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

create table passkeys (
  id text primary key,
  person_id text not null references people on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz
);
create index passkeys_person on passkeys (person_id);

-- A code of an authenticator app works once, although it stays valid for up to 90 seconds.
create table used_codes (
  person_id text not null references people on delete cascade,
  code text not null,
  expires_at timestamptz not null,
  primary key (person_id, code)
);

-- The new address of a person until it is confirmed. Without a token, no mail was sent yet.
create table email_changes (
  person_id text primary key references people on delete cascade,
  email text not null,
  token_hash bytea unique,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

alter table workspaces add column requires_two_factor boolean not null default false;

-- Deactivating a user can give their contacts to another one. Contacts that intake inserts have no
-- owner, so it writes nothing here.
create index contacts_owner on contacts (workspace_id, owner_member_id, number)
  where owner_member_id is not null;
