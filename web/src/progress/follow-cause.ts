// Shows the progress of a change that runs in the background, until it has ended.
import { type Cause, InletError } from '@inlet/sdk';
import { inletOf } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { showFailure } from '../records/show-failure.ts';
import { hideWork, showWork, updateWork } from './works.ts';

const pollMs = 500;

/** Returns the cause as it is at its end, whether finished or cancelled. */
export async function followCause(workspace: string, id: string, title: string): Promise<Cause> {
  const { causes } = inletOf(workspace);
  showWork({ id, workspace, title, cancel: () => void causes.cancel(id).catch(showFailure) });
  try {
    for (;;) {
      const cause = await readCause(workspace, id);
      if (cause !== undefined) {
        queryClient.setQueryData(queryKeys.one(workspace, 'causes', id), cause);
        if (cause.state !== 'running') return cause;
        updateWork(id, cause);
      }
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  } finally {
    hideWork(id);
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
