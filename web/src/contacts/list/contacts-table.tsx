import type { Contact } from '@inlet/sdk';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { columnActions, columnOfSort } from '../../lists/column-actions.ts';
import { openTab } from '../../lists/open-tab.ts';
import { tableTexts } from '../../lists/table-texts.ts';
import { useDensity } from '../../session/density.ts';
import { useTimes } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useContactColumns } from './contact-columns.tsx';
import classes from './contacts.module.css';
import { InsteadOfContacts } from './instead-of-contacts.tsx';
import type { ContactList } from './use-contact-list.ts';

export function ContactsTable({ list }: { list: ContactList }) {
  const [rowHeight] = useDensity();
  const { workspace, rows, address } = list;
  const { store, version } = rows;
  const navigate = useNavigate();
  const hrefOf = ({ id }: Contact): string => `/w/${workspace}/contacts/${id}`;
  const { layout } = list.columns;
  const columns = useContactColumns(list, useTimes(workspace));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when rows change
  const rowAt = useCallback((index: number) => store.rowAt(index), [store, version]);
  const { sort, direction } = address.state;
  const texts = useMemo(tableTexts, []);
  return (
    <div className={classes.table} data-stale={rows.isStale || undefined}>
      <DataTable
        label={t('shell.contacts')}
        rowHeight={rowHeight}
        texts={texts}
        columns={columns}
        pinned={layout.pinned}
        sort={{ column: columnOfSort(sort), direction }}
        listKey={rows.key}
        startRow={store.range().first}
        actions={columnActions(list)}
        total={store.total() ?? 0}
        rowAt={rowAt}
        rowId={({ id }: Contact) => String(id)}
        onRange={store.show}
        onOpen={(row) => void navigate({ to: hrefOf(row) })}
        onOpenTab={(row) => openTab(hrefOf(row))}
        instead={<InsteadOfContacts list={list} />}
      />
    </div>
  );
}
