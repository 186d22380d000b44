// The private tables of graphile-worker: only they have the payload of a job and the name of its task.
// A release of the library may change them; the test next to this file then fails and says what to do.
// No other file names them.
import { sql } from 'kysely';

export const jobsTable = 'graphile_worker._private_jobs';
const tasksTable = 'graphile_worker._private_tasks';

/** The columns that Inlet reads; the test checks that they exist. */
export const columnsRead = {
  [jobsTable]: [
    ...['id', 'task_id', 'payload', 'key', 'run_at', 'attempts', 'max_attempts'],
    ...['last_error', 'created_at', 'locked_at', 'locked_by'],
  ],
  [tasksTable]: ['id', 'identifier'],
};

export const privateJobs = sql`${sql.raw(jobsTable)} j
  join ${sql.raw(tasksTable)} t on t.id = j.task_id`;
