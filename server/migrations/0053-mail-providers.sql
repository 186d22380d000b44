-- Services that send and report mails, tracking, and templates made of blocks (decision 0035).
alter table mail_settings
  -- The integration that sends, in place of a server, and its number, which never changes.
  add column integration_id uuid,
  add column integration_number bigint,
  add column track_opens boolean not null default true,
  add column track_clicks boolean not null default true;

-- Bounces that may succeed later.
alter table mails add column soft_bounces integer not null default 0;

alter table templates drop constraint templates_format_check;
alter table templates add constraint templates_format_check
  check (format in ('text', 'mjml', 'blocks'));
