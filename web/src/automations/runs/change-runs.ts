// Retries and cancels runs.
import type { AutomationRun } from '@inlet/sdk';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { showFailure } from '../../records/show-failure.ts';
import { t } from '../../texts/t.ts';
import { showToast } from '../../ui/toasts.ts';

type Change = 'retry' | 'cancel';

/** The states from which the server changes a run. */
export const mayChange = ({ state }: Pick<AutomationRun, 'state'>, change: Change): boolean =>
  state === 'failed' || (change === 'cancel' && ['ready', 'waiting', 'calling'].includes(state));

async function reread(workspace: string, send: () => Promise<string>): Promise<void> {
  try {
    showToast({ kind: 'done', text: await send() });
  } catch (error) {
    showFailure(error);
  } finally {
    void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'automations') });
  }
}

export const changeRun = (
  workspace: string,
  { automation_id: automation, id }: Pick<AutomationRun, 'automation_id' | 'id'>,
  change: Change,
): Promise<void> =>
  reread(workspace, async () => {
    await inletOf(workspace).automationRuns[change](automation ?? 0, id);
    return t(`automations.${change}Done`, { count: 1 });
  });

/** All runs of the automation in a state. */
export const changeRuns = (
  workspace: string,
  automation: number,
  change: Change,
  state: 'failed' | 'waiting',
): Promise<void> =>
  reread(workspace, async () => {
    const { automations } = inletOf(workspace);
    const { count } =
      change === 'retry'
        ? await automations.retryRuns(automation, { state: 'failed' })
        : await automations.cancelRuns(automation, { state });
    return t(`automations.${change}Done`, { count });
  });
