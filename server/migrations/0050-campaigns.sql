-- Campaigns that are sent (decision 0033).

-- A text that many mails share.
create table mail_contents (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  subject text not null,
  -- What mail programs show beside the subject.
  preview_text text,
  body text not null,
  -- What MJML became; null for plain text.
  html text,
  primary key (workspace_id, id)
);

alter table mails
  -- Of a mail of a campaign. It is rendered from the content and the values that the content names.
  add column campaign_id uuid,
  add column contact_id uuid,
  -- From 1; 0 while the subject of the winner is open.
  add column variant smallint,
  add column content_id uuid,
  add column content_values jsonb,
  -- The id of the message at its provider.
  add column provider_id text,
  add column delivered_at timestamptz,
  add column opened_at timestamptz,
  add column clicked_at timestamptz,
  add column replied_at timestamptz,
  add column bounced_at timestamptz,
  add column complained_at timestamptz,
  add column unsubscribed_at timestamptz,
  -- When its lead was won afterwards.
  add column won_at timestamptz;
alter table mails drop constraint mails_state_check;
alter table mails add constraint mails_state_check check (
  state in ('queued', 'sending', 'sent', 'unknown', 'failed', 'suppressed', 'received'));
drop index mails_due;
create index mails_due on mails (workspace_id, due_at)
  where state = 'queued' and campaign_id is null;
create index mails_campaign_due on mails (workspace_id, campaign_id, due_at)
  where state = 'queued' and campaign_id is not null;
create index mails_sending on mails (workspace_id, due_at) where state = 'sending';
create unique index mails_campaign_contact on mails (workspace_id, campaign_id, contact_id)
  where campaign_id is not null;
create index mails_campaign on mails (workspace_id, campaign_id, number)
  where campaign_id is not null;
create index mails_provider on mails (workspace_id, provider_id) where provider_id is not null;

alter table campaigns
  add column state text not null default 'draft' check (
    state in ('draft', 'scheduled', 'sending', 'paused', 'sent', 'cancelled')),
  add column preview_text text,
  add column format text not null default 'text' check (format in ('text', 'mjml')),
  add column template_id uuid,
  -- Subjects of an A/B test, and how it is decided.
  add column variants jsonb,
  add column test jsonb,
  add column tracking jsonb not null default '{"opens": true, "clicks": true}',
  add column per_minute integer,
  -- Who sent it.
  add column author_type text,
  add column author_id uuid,
  -- Of mail_contents, by variant; since it began.
  add column content_ids uuid[] not null default '{}',
  add column begun_at timestamptz,
  add column dispatched_at timestamptz,
  add column finished_at timestamptz,
  add column decide_at timestamptz,
  add column winner smallint,
  -- Why it does not go on.
  add column error text;
create index campaigns_active on campaigns (workspace_id)
  where state in ('scheduled', 'sending', 'cancelled') and finished_at is null;

-- The leads whose messages are still to be inserted.
create table campaign_pieces (
  workspace_id uuid not null,
  campaign_id uuid not null,
  piece integer not null,
  numbers bigint[] not null,
  primary key (workspace_id, campaign_id, piece),
  foreign key (workspace_id, campaign_id) references campaigns (workspace_id, id) on delete cascade
);

-- How many messages of a campaign are in each state, and have each fact.
create table message_counts (
  workspace_id uuid not null,
  campaign_id uuid not null,
  -- As in the messages.
  variant smallint not null,
  audience integer not null default 0,
  pending integer not null default 0,
  sent integer not null default 0,
  unknown integer not null default 0,
  failed integer not null default 0,
  suppressed integer not null default 0,
  delivered integer not null default 0,
  opened integer not null default 0,
  clicked integer not null default 0,
  replied integer not null default 0,
  bounced integer not null default 0,
  complained integer not null default 0,
  unsubscribed integer not null default 0,
  won integer not null default 0,
  primary key (workspace_id, campaign_id, variant),
  foreign key (workspace_id, campaign_id) references campaigns (workspace_id, id) on delete cascade
);

-- The last event that was read for leads that were won after a campaign.
create table campaign_state (
  workspace_id uuid primary key references workspaces,
  won_to bigint not null
);
