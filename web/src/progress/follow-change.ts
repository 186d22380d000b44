// Shows the progress of a change that runs in the background, until it has ended.
import { type Cause, InletError } from '@inlet/sdk';
import { inletOf } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { hideWork, showWork, updateWork } from './works.ts';

const pollMs = 500;
/** What takes less is not shown. */
const patienceMs = 300;

interface Started {
  cause: string;
  /** Whether it goes on in the background. */
  running: boolean;
}

interface Ended<Response> {
  response: Response;
  /** As it is at its end, finished or cancelled; undefined if it did not run in the background. */
  cause: Cause | undefined;
}

/** `begin` requests the change, and `title` says what goes on. */
export async function followChange<Response extends Started>(
  workspace: string,
  title: string,
  begin: () => Promise<Response>,
): Promise<Ended<Response>> {
  let work: number | undefined;
  const show = () => {
    work ??= showWork({ workspace, title });
    return work;
  };
  const timer = setTimeout(show, patienceMs);
  try {
    const response = await begin();
    if (!response.running) return { response, cause: undefined };
    updateWork(show(), { cause: response.cause });
    return { response, cause: await endOf(workspace, response.cause, show()) };
  } finally {
    clearTimeout(timer);
    if (work !== undefined) hideWork(work);
  }
}

async function endOf(workspace: string, id: string, work: number): Promise<Cause> {
  for (;;) {
    const cause = await readCause(workspace, id);
    if (cause !== undefined) {
      queryClient.setQueryData(queryKeys.one(workspace, 'causes', id), cause);
      if (cause.state !== 'running') return cause;
      updateWork(work, { done: cause.done, total: cause.total });
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
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
