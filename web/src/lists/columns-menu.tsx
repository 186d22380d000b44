// Which columns are shown.
import { Menu } from '@mantine/core';
import { IconCheck, IconColumns3 } from '@tabler/icons-react';
import { fieldLabel } from '../leads/fields/field-label.ts';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { toggleColumn } from './column-layout.ts';
import type { List } from './list.ts';

export function ColumnsMenu({ list }: { list: List }) {
  const { layout, change, offered } = list.columns;
  return (
    <Menu position="bottom-end" width={232} closeOnItemClick={false}>
      <Menu.Target>
        <IconButton label={t('leads.columns')} icon={<IconColumns3 />} />
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {offered.map((field) => {
          const isShown = layout.columns.includes(field.name);
          return (
            <Menu.Item
              key={field.name}
              role="menuitemcheckbox"
              aria-checked={isShown}
              rightSection={isShown && <IconCheck />}
              onClick={() => change(toggleColumn(layout, field.name))}
            >
              {fieldLabel(field)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
