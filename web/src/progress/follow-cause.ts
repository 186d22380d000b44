// Shows the progress of a change that runs in the background, until it has ended.
import { type Cause, InletError } from '@inlet/sdk';
import { inletOf } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { showFailure } from '../records/show-failure.ts';
import { startWork } from './works.ts';

const pollMs = 500;

/** Returns the cause as it is at its end, whether finished or cancelled. */
export async function followCause(workspace: string, id: string, title: string): Promise<Cause> {
  const work = startWork(title, 0, { id, workspace });
  const cancel = () => void inletOf(workspace).causes.cancel(id).catch(showFailure);
  work.signal.addEventListener('abort', cancel);
  try {
    for (;;) {
      const cause = await readCause(workspace, id);
      if (cause !== undefined) {
        queryClient.setQueryData(queryKeys.one(workspace, 'causes', id), cause);
        if (cause.state !== 'running') return cause;
        await work.step(cause.done, cause.total);
      }
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  } finally {
    work.end();
  }
}

/** Undefined while the server cannot be reached: the change goes on meanwhile. */
async function readCause(workspace: string, id: string): Promise<Cause | undefined> {
  try {
    return await inletOf(workspace).causes.get(id);
  } catch (error) {
    const isRefused = error instanceof InletError && error.status >= 400 && error.status < 500;
    if (isRefused && error.status !== 429) throw error;
    return undefined;
  }
}
