// The order of the list, for those who do not use the heads of the columns.
import { Menu } from '@mantine/core';
import {
  IconArrowsSort,
  IconCheck,
  IconSortAscending,
  IconSortDescending,
} from '@tabler/icons-react';
import { fieldLabel } from '../leads/fields/field-label.ts';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { List } from './list.ts';

export function SortMenu({ list }: { list: List }) {
  return (
    <Menu position="bottom-end" width={232}>
      <Menu.Target>
        <IconButton label={t('leads.sort')} icon={<IconArrowsSort />} />
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        <SortItems list={list} />
      </Menu.Dropdown>
    </Menu>
  );
}

export function SortItems({ list }: { list: List }) {
  const { address, fields } = list;
  const { sort, direction } = address.state;
  const directions = [
    ['desc', 'lists.highestFirst', IconSortDescending],
    ['asc', 'lists.lowestFirst', IconSortAscending],
  ] as const;
  return (
    <>
      {directions.map(([one, label, Icon]) => (
        <Menu.Item
          key={one}
          leftSection={<Icon />}
          rightSection={one === direction && <IconCheck />}
          aria-current={one === direction || undefined}
          onClick={() => address.select({ direction: one })}
        >
          {t(label)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      {fields.all
        .filter((field) => field.sort !== undefined)
        .map((field) => (
          <Menu.Item
            key={field.name}
            rightSection={field.sort === sort && <IconCheck />}
            aria-current={field.sort === sort || undefined}
            onClick={() => address.select({ sort: field.sort ?? sort })}
          >
            {fieldLabel(field)}
          </Menu.Item>
        ))}
    </>
  );
}
