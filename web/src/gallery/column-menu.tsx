import { Menu } from '@mantine/core';
import {
  IconArrowLeft,
  IconEyeOff,
  IconFilter,
  IconSortAscending,
  IconSortDescending,
} from '@tabler/icons-react';
import { KeyHint } from '../ui/key-hint.tsx';
import { Card } from './card.tsx';
import classes from './gallery.module.css';

/** The menu is drawn open, in the page, without taking the focus. */
export function ColumnMenu() {
  return (
    <Card title="Column menu">
      <div className={classes.menu}>
        <Menu
          opened
          withinPortal={false}
          hideDetached={false}
          width={248}
          trapFocus={false}
          returnFocus={false}
          offset={0}
          transitionProps={{ duration: 0 }}
          position="bottom-start"
          middlewares={{ flip: false, shift: false }}
        >
          <Menu.Target>
            <button type="button" className={classes.menuTarget} aria-label="Score" />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconSortAscending />} data-menu-active>
              Lowest first
            </Menu.Item>
            <Menu.Item leftSection={<IconSortDescending />}>Highest first</Menu.Item>
            <Menu.Item leftSection={<IconFilter />} rightSection={<KeyHint keys={['f']} />}>
              Filter by this
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconArrowLeft />}
              rightSection={<KeyHint keys={['shift', 'left']} />}
            >
              Move left
            </Menu.Item>
            <Menu.Item leftSection={<IconEyeOff />}>Hide</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </Card>
  );
}
