// Switches an integration on or off, with undo.
import type { Integration } from '@inlet/sdk';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { save } from '../../records/save.ts';
import { t } from '../../texts/t.ts';
import { integrationKey, integrationsKey } from './use-integrations.ts';

export function turnIntegration(
  workspace: string,
  { id, name }: Integration,
  active: boolean,
): void {
  const { integrations } = inletOf(workspace);
  // It is shown by a list, too.
  queryClient.setQueryData<Integration[]>(integrationsKey(workspace), (shown) =>
    shown?.map((one) => (one.id === id ? { ...one, active } : one)),
  );
  void save<Integration>({
    key: integrationKey(workspace, id),
    update: (shown) => ({ ...shown, active }),
    send: () => integrations.update(id, { active }),
    undo: () => integrations.update(id, { active: !active }),
    done: t(active ? 'integrations.turnedOn' : 'integrations.turnedOff', { name }),
  });
}
