import type { Automation } from '@inlet/sdk';
import { inletOf } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { save } from '../records/save.ts';
import { t } from '../texts/t.ts';
import { type ReadAutomation, readAutomation } from './use-automation.ts';

/** Switches an automation on or off. Runs that have begun go on. */
export function setActive(
  workspace: string,
  { id, name }: Pick<Automation, 'id' | 'name'>,
  active: boolean,
): Promise<boolean> {
  const key = queryKeys.one(workspace, 'automations', id);
  const send = async (value: boolean) => {
    const next = await inletOf(workspace).automations.update(id, { active: value });
    queryClient.setQueryData<ReadAutomation>(key, readAutomation(next));
  };
  return save<ReadAutomation>({
    key,
    update: (read) => ({ ...read, automation: { ...read.automation, active } }),
    send: () => send(active),
    undo: () => send(!active),
    done: t(active ? 'automations.switchedOn' : 'automations.switchedOff', { name }),
  });
}
