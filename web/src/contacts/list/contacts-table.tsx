import type { Contact } from '@inlet/sdk';
import { useLocalStorage } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type ColumnLayout, moveColumn } from '../../lists/column-layout.ts';
import { tableTexts } from '../../lists/table-texts.ts';
import { useDensity } from '../../session/density.ts';
import { useTimes } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import type { ColumnActions } from '../../ui/data-table/types.ts';
import { nameColumn, standardOrder, useContactColumns } from './contact-columns.tsx';
import classes from './contacts.module.css';
import { InsteadOfContacts } from './instead-of-contacts.tsx';
import type { ContactList } from './use-contact-list.ts';

const standard: ColumnLayout = {
  ...{ columns: [nameColumn, ...standardOrder], widths: {}, pinned: 1 },
};

export function ContactsTable({ list }: { list: ContactList }) {
  const [rowHeight] = useDensity();
  const { workspace, rows, address, fields, filtering } = list;
  const { store, version } = rows;
  const navigate = useNavigate();
  const [layout, change] = useLocalStorage({
    key: `inlet.columns.${workspace}.contacts`,
    defaultValue: standard,
    getInitialValueInEffect: false,
  });
  const order = useMemo(() => layout.columns.slice(1), [layout.columns]);
  const columns = useContactColumns(list, { order, widths: layout.widths }, useTimes(workspace));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when rows change
  const rowAt = useCallback((index: number) => store.rowAt(index), [store, version]);
  const actions: ColumnActions = {
    onSort: ({ column, direction }) =>
      address.select({
        sort: column === nameColumn ? 'first_name' : (fields.byName.get(column)?.sort ?? column),
        direction,
      }),
    onResize: (id, width) => change({ ...layout, widths: { ...layout.widths, [id]: width } }),
    onMove: (id, to) => change(moveColumn(layout, id, to)),
    onFilter: (id) => {
      const field = fields.byName.get(id);
      if (field !== undefined) filtering.open({ adding: field.label ?? '' });
    },
  };
  const { sort, direction } = address.state;
  const texts = useMemo(tableTexts, []);
  return (
    <div className={classes.table} data-stale={rows.isStale || undefined}>
      <DataTable
        label={t('shell.contacts')}
        rowHeight={rowHeight}
        texts={texts}
        columns={columns}
        sort={{ column: sort === 'first_name' ? nameColumn : sort, direction }}
        listKey={rows.key}
        startRow={store.range().first}
        actions={actions}
        total={store.total() ?? 0}
        rowAt={rowAt}
        rowId={({ id }: Contact) => String(id)}
        onRange={store.show}
        onOpen={({ id }) => void navigate({ to: `/w/${workspace}/contacts/${id}` })}
        instead={<InsteadOfContacts list={list} />}
      />
    </div>
  );
}
