// Which columns are shown.
import { Menu } from '@mantine/core';
import { IconCheck, IconColumns3 } from '@tabler/icons-react';
import { toggleColumn } from '../../lists/column-layout.ts';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { fieldLabel } from '../fields/field-label.ts';
import { columnFields } from './lead-columns.tsx';
import type { LeadList } from './use-lead-list.ts';

export function ColumnsMenu({ list }: { list: LeadList }) {
  const { fields, columns } = list;
  const { layout, change } = columns;
  return (
    <Menu position="bottom-end" width={232} closeOnItemClick={false}>
      <Menu.Target>
        <IconButton label={t('leads.columns')} icon={<IconColumns3 />} />
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {columnFields(fields).map((field) => {
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
