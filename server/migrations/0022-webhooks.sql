-- The tables of webhook delivery in standard terms. No data changes.

-- completed_seq: every matching event up to here was attempted, and its attempts are recorded.
-- started_seq: events up to here may have been sent already by a process that stopped.
alter table webhook_positions rename to webhook_checkpoints;
alter table webhook_checkpoints rename column seq to completed_seq;
alter table webhook_checkpoints rename column begun to started_seq;
alter table webhook_checkpoints
  rename constraint webhook_positions_pkey to webhook_checkpoints_pkey;
alter table webhook_checkpoints
  rename constraint webhook_positions_workspace_id_webhook_id_fkey
  to webhook_checkpoints_workspace_id_webhook_id_fkey;

alter table webhook_attempts rename column trouble to error;
alter table webhook_attempts rename column answer to response;

-- failures: failed attempts along the retry schedule, while attempt numbers all of them.
-- claimed: a process has queued the message in memory.
alter table webhook_retries rename column tries to failures;
alter table webhook_retries rename column begun to claimed;
