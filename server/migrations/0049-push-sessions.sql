-- A browser receives pushes while the session lasts in which it subscribed (decision 0032).
alter table push_subscriptions add column session_id text;
