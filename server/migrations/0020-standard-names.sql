-- Tables, columns and tasks get the field's own names; nothing else changes.
alter table remembered_answers rename to idempotency_records;
alter table idempotency_records rename constraint remembered_answers_pkey to idempotency_records_pkey;
alter index remembered_answers_age rename to idempotency_records_age;

alter table workspace_counters rename column heard_until to notify_until;
alter table fields rename column settled_to to backfilled_to;
alter table tasks rename column due_told to due_recorded;

-- Jobs that wait under the former name of their task run under the present one. The tables of jobs
-- do not exist yet when a database is new.
do $$
begin
  if to_regclass('graphile_worker._private_tasks') is not null then
    update graphile_worker._private_tasks set identifier = 'backfill-field'
    where identifier = 'settle-field'
      and not exists (
        select from graphile_worker._private_tasks where identifier = 'backfill-field'
      );
  end if;
end
$$;
