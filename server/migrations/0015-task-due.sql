-- The latest due time of a task that stands in the log as come: moved to a later one, a task is due
-- again. What was overdue before is not told now.
alter table tasks add column due_told timestamptz not null default '-infinity';
update tasks set due_told = due_at where due_at <= now();
-- Those whose time is still to be told.
create index tasks_untold on tasks (workspace_id, due_at) where done_at is null and due_at > due_told;
