-- Figures counted from the event log, so that a question need not read the log.

-- A tally: how often something happened in a day or a month of the workspace's calendar, over all
-- records or those of one source or owner. What place, next and outcome say is the measure's.
-- Durations are counted by their length, in pairs of a length and a count.
create table tallies (
  workspace_id uuid not null,
  measure text collate "C" not null,
  split text collate "C" not null check (split in ('all', 'source', 'owner')),
  place text collate "C" not null,
  grain text collate "C" not null check (grain in ('day', 'month')),
  start date not null,
  split_value text collate "C" not null,
  next text collate "C" not null,
  outcome text collate "C" not null,
  currency text collate "C" not null,
  count bigint not null,
  value numeric not null default 0,
  seconds bigint not null default 0,
  durations bytea,
  primary key (workspace_id, measure, split, place, grain, start, split_value, next, outcome, currency)
) with (fillfactor = 70);
