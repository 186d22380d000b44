// The filters and the order of the list on a phone, each in a sheet.
import { Drawer, Menu, TextInput } from '@mantine/core';
import { useThrottledCallback } from '@mantine/hooks';
import { IconArrowsSort, IconFilter, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { ExportButton } from '../exports/export-button.tsx';
import { fieldLabel } from '../leads/fields/field-label.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Filters } from './filters/filters.tsx';
import type { List } from './list.ts';
import classes from './phone-bar.module.css';
import { SortItems } from './sort-menu.tsx';
import { SaveView } from './views/save-view.tsx';

const pauseMs = 200;

interface Props {
  list: List;
  /** How many records it has, in words. */
  total: string | undefined;
  isFiltering: boolean;
  onFiltering: (isFiltering: boolean) => void;
}

export function PhoneBar({ list, total, isFiltering, onFiltering }: Props) {
  const { address, fields, view } = list;
  const { conditions, search, sort, direction, isExplicit } = address.state;
  const [isSorting, setSorting] = useState(false);
  const count = conditions.length + (search === '' ? 0 : 1);
  const field = fields.all.find((one) => one.sort === sort);
  const arrow = direction === 'desc' ? '↓' : '↑';
  const order =
    sort === 'created_at'
      ? t(direction === 'desc' ? 'leads.newestFirst' : 'leads.oldestFirst')
      : `${fieldLabel(field ?? { name: sort, label: sort })} ${arrow}`;
  const find = useThrottledCallback(
    (text: string) => address.select({ search: text.trim() }, true),
    pauseMs,
  );
  const closeButtonProps = { 'aria-label': t('shell.close') };
  return (
    <div className={classes.bar}>
      <Button icon={<IconFilter />} onClick={() => onFiltering(true)}>
        {count === 0 ? t('leads.filter') : t('leads.filterCount', { count })}
      </Button>
      <Button icon={<IconArrowsSort />} onClick={() => setSorting(true)}>
        {order}
      </Button>
      <ExportButton list={list} look="icon" />
      {total !== undefined && <span className={classes.total}>{total}</span>}
      <Drawer
        opened={isFiltering}
        onClose={() => onFiltering(false)}
        position="bottom"
        size="75%"
        title={t('leads.filters')}
        closeButtonProps={closeButtonProps}
      >
        <TextInput
          type="search"
          data-autofocus={search === '' || undefined}
          aria-label={t('lists.search')}
          placeholder={t('lists.search')}
          leftSection={<IconSearch aria-hidden />}
          defaultValue={search}
          maxLength={200}
          mb="md"
          onChange={({ currentTarget: { value } }) => find(value)}
        />
        <Filters list={list} />
        {isExplicit && (
          <div className={classes.actions}>
            <SaveView list={list} />
            <Button tone="quiet" onClick={() => address.openView(String(view?.id ?? 'all'))}>
              {t('leads.reset')}
            </Button>
          </div>
        )}
      </Drawer>
      <Drawer
        opened={isSorting}
        onClose={() => setSorting(false)}
        position="bottom"
        size="75%"
        title={t('leads.sort')}
        closeButtonProps={closeButtonProps}
      >
        <Menu opened withinPortal={false} trapFocus={false}>
          <SortItems list={list} />
        </Menu>
      </Drawer>
    </div>
  );
}
