import { Menu } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconEyeOff,
  IconFilter,
  IconPin,
  IconPinnedOff,
  IconSortAscending,
  IconSortDescending,
} from '@tabler/icons-react';
import { KeyHint } from '../key-hint.tsx';
import type { ColumnActions, TableTexts } from './types.ts';

type ColumnPlace = {
  id: string;
  at: number;
  count: number;
  sortable: boolean;
  pinned: boolean;
};

type Props = ColumnPlace & { texts: TableTexts; actions: ColumnActions };

/** Sort, filter by this, move, pin, hide. The first column stays pinned and in its place. */
export function ColumnMenu({ id, at, count, sortable, pinned, texts, actions }: Props) {
  const movable = at > 0;
  return (
    <Menu.Dropdown>
      {sortable && (
        <>
          <Menu.Item
            leftSection={<IconSortAscending />}
            onClick={() => actions.onSort({ column: id, direction: 'asc' })}
          >
            {texts.lowestFirst}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconSortDescending />}
            onClick={() => actions.onSort({ column: id, direction: 'desc' })}
          >
            {texts.highestFirst}
          </Menu.Item>
        </>
      )}
      {actions.onFilter && (
        <Menu.Item
          leftSection={<IconFilter />}
          rightSection={<KeyHint keys={['f']} />}
          onClick={() => actions.onFilter?.(id)}
        >
          {texts.filterByThis}
        </Menu.Item>
      )}
      {movable && <Menu.Divider />}
      {movable && at > 1 && (
        <Menu.Item
          leftSection={<IconArrowLeft />}
          rightSection={<KeyHint keys={['shift', 'left']} />}
          onClick={() => actions.onMove(id, at - 1)}
        >
          {texts.moveLeft}
        </Menu.Item>
      )}
      {movable && at < count - 1 && (
        <Menu.Item
          leftSection={<IconArrowRight />}
          rightSection={<KeyHint keys={['shift', 'right']} />}
          onClick={() => actions.onMove(id, at + 1)}
        >
          {texts.moveRight}
        </Menu.Item>
      )}
      {movable && actions.onPin && (
        <Menu.Item
          leftSection={pinned ? <IconPinnedOff /> : <IconPin />}
          onClick={() => actions.onPin?.(id, !pinned)}
        >
          {pinned ? texts.unpin : texts.pin}
        </Menu.Item>
      )}
      {movable && actions.onHide && (
        <Menu.Item leftSection={<IconEyeOff />} onClick={() => actions.onHide?.(id)}>
          {texts.hide}
        </Menu.Item>
      )}
    </Menu.Dropdown>
  );
}
