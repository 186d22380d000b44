-- Contacts with an address, a website, an owner, a language, consent by channel, and several e-mail
-- addresses and phones. None of the new columns has a default or an index, so that a contact that
-- intake inserts costs what it did.
alter table contacts
  add column website text,
  add column address text,
  add column city text,
  add column state text,
  add column zip text,
  add column country text,
  add column language text,
  add column owner_member_id uuid,
  -- By channel: status, source and time.
  add column consent jsonb,
  add column email_label text,
  add column phone_label text;

-- The secondary e-mail addresses and phones of contacts; the primary ones are in contacts. The match
-- key of an e-mail address is unique here and in contacts, and no row has one that is in the other
-- table: each writer looks it up under the lock of the workspace.
create table contact_addresses (
  workspace_id uuid not null,
  contact_id uuid not null,
  contact_number bigint not null,
  kind text not null check (kind in ('email', 'phone')),
  position smallint not null,
  address text not null,
  -- Null for a text that is no possible number, and while the contact is deleted.
  address_key text,
  label text,
  primary key (workspace_id, contact_id, kind, position),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade
);
create unique index contact_addresses_email on contact_addresses (workspace_id, address_key)
  where kind = 'email' and address_key is not null;
create index contact_addresses_key on contact_addresses (workspace_id, address_key, contact_number)
  where address_key is not null;
