// The tables of graphile-worker, which its public view and functions do not replace: they alone have
// the payload of a job and the name of its task. The library may change them in any release; the test
// beside this file then fails and says what to do. No other file names them.
import { sql } from 'kysely';

export const jobsTable = 'graphile_worker._private_jobs';
const tasksTable = 'graphile_worker._private_tasks';

/** The columns that are read, for the test that looks after them. */
export const columnsRead = {
  [jobsTable]: [
    ...['id', 'task_id', 'payload', 'key', 'run_at', 'attempts', 'max_attempts'],
    ...['last_error', 'created_at', 'locked_at', 'locked_by'],
  ],
  [tasksTable]: ['id', 'identifier'],
};

export const privateJobs = sql`${sql.raw(jobsTable)} j
  join ${sql.raw(tasksTable)} t on t.id = j.task_id`;
