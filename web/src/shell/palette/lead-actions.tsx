// The actions on a lead that the palette has found, without opening it.

import type { ChangeOptions } from '@inlet/sdk';
import { IconListCheck, IconUser } from '@tabler/icons-react';
import { inletOf } from '../../api/client.ts';
import { Look } from '../../leads/catalog/marks.tsx';
import { useCatalog } from '../../leads/catalog/use-catalog.ts';
import { showFailure } from '../../records/show-failure.ts';
import { useMay, useMe } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { offerUndo } from '../../undo/offer-undo.ts';
import { openCreate } from '../create/create-store.ts';
import type { Item } from './item.ts';

export function useLeadActions(workspace: string): (lead: Item) => Item[] {
  const may = useMay(workspace);
  const { user } = useMe(workspace);
  const { statuses, statusLook } = useCatalog(workspace);
  const { leads } = inletOf(workspace);

  async function change(text: string, send: (options: ChangeOptions) => Promise<unknown>) {
    try {
      await send({ onCause: (cause) => offerUndo(workspace, [cause], text) });
    } catch (error) {
      showFailure(error);
    }
  }

  return ({ leadId = 0, title: name }) => {
    const group = name;
    const assign: Item[] =
      may('write:leads') && user !== null
        ? [
            {
              ...{ id: 'take', group, title: t('home.takeIt'), icon: <IconUser aria-hidden /> },
              run: () =>
                void change(t('home.taken', { name }), (options) =>
                  leads.assign(leadId, { assigned_user_id: user.id }, options),
                ),
            },
          ]
        : [];
    const task: Item[] = may('write:tasks')
      ? [
          {
            ...{ id: 'task', group, title: t('tasks.new'), icon: <IconListCheck aria-hidden /> },
            run: () => openCreate({ kind: 'task', leadId: String(leadId) }),
          },
        ]
      : [];
    const status: Item[] = may('write:leads')
      ? statuses.map(({ key, name: to }) => {
          const look = statusLook.get(key);
          return {
            ...{ id: `status-${key}`, group, title: t('palette.setStatus', { status: to }) },
            icon: look && <Look look={{ ...look, name: '' }} />,
            run: () =>
              void change(t('palette.statusSet', { name, status: to }), (options) =>
                leads.update(leadId, { status: key }, options),
              ),
          };
        })
      : [];
    return [...assign, ...task, ...status];
  };
}
