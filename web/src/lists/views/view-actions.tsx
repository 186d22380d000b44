// The actions on the saved view that is shown: rename, share, pin, delete.
import type { View } from '@inlet/sdk';
import { Menu } from '@mantine/core';
import {
  IconDots,
  IconLock,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { showFailure } from '../../records/show-failure.ts';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { offerRevert } from '../../undo/undo-stack.ts';
import type { List } from '../list.ts';
import { usePinnedViews } from '../use-pinned-views.ts';
import { useMayChange } from './saved-view.ts';
import { ViewDialog } from './view-dialog.tsx';

export function ViewActions({ list, view }: { list: List; view: View }) {
  const { workspace, address } = list;
  const mayChange = useMayChange(workspace)(view);
  const { pinned, toggle } = usePinnedViews(workspace);
  const [isRenaming, setRenaming] = useState(false);
  const { views } = inletOf(workspace);
  const isPinned = pinned.includes(view.id);

  /** Whether the server accepted it. */
  async function run(change: () => Promise<unknown>): Promise<boolean> {
    try {
      await change();
      return true;
    } catch (error) {
      showFailure(error);
      return false;
    } finally {
      void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'views') });
    }
  }

  /** The log has no undo for views, so the same is made again. */
  async function remove(): Promise<void> {
    address.openView('all');
    await run(async () => {
      await views.delete(view.id);
      const { kind, name, shared, filter, search, sort, direction } = view;
      const { columns, widths, position } = view;
      const again = { kind, name, shared, filter, search, sort, direction, columns, widths };
      offerRevert(t('views.deleted', { name }), () =>
        run(() => views.create({ ...again, position })),
      );
    });
  }

  return (
    <>
      <Menu position="bottom-start" width={232}>
        <Menu.Target>
          <IconButton label={t('views.actions', { name: view.name })} icon={<IconDots />} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={isPinned ? <IconPinnedOff /> : <IconPin />}
            onClick={() => toggle(view.id)}
          >
            {isPinned ? t('views.unpin') : t('views.pin')}
          </Menu.Item>
          {mayChange && (
            <>
              <Menu.Item leftSection={<IconPencil />} onClick={() => setRenaming(true)}>
                {t('views.rename')}
              </Menu.Item>
              <Menu.Item
                leftSection={view.shared ? <IconLock /> : <IconUsers />}
                onClick={() => void run(() => views.update(view.id, { shared: !view.shared }))}
              >
                {view.shared ? t('views.makePrivate') : t('views.share')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item leftSection={<IconTrash />} color="red" onClick={() => void remove()}>
                {t('views.delete')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {isRenaming && <ViewDialog list={list} view={view} onClose={() => setRenaming(false)} />}
    </>
  );
}
