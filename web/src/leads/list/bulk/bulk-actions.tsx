// The bar over the selection: owner, status, stage, tags, export, delete.
import { IconCircleDashed, IconColumns3, IconTag, IconTrash, IconUser } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { ExportButton } from '../../../exports/export-button.tsx';
import { useShortcuts } from '../../../shell/shortcuts/use-shortcuts.ts';
import { formatNumber } from '../../../texts/format.ts';
import { language, t } from '../../../texts/t.ts';
import { BulkBar } from '../../../ui/bulk-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import type { LeadList } from '../use-lead-list.ts';
import { BulkField } from './bulk-field.tsx';
import { useBulk } from './use-bulk.ts';

const actions = [
  { field: 'assigned_user_id', label: 'bulk.assign', icon: <IconUser />, key: 'a' },
  { field: 'status', label: 'bulk.status', icon: <IconCircleDashed />, key: 's' },
  { field: 'stage_id', label: 'bulk.stage', icon: <IconColumns3 />, key: 'm' },
  { field: 'tag', label: 'bulk.tags', icon: <IconTag />, key: 'l' },
] as const;

export function BulkActions({ list }: { list: LeadList }) {
  const { selection, rows, fields, may } = list;
  const bulk = useBulk(list);
  const [open, setOpen] = useState<string>();
  const mayDelete = may('delete:leads');
  useShortcuts([
    ...actions.map(({ field, label, key }) => ({
      ...({ keys: key, label, group: 'lists.selectionKeys' } as const),
      run: () => selectFocused(list, () => setOpen(field)),
    })),
    {
      ...{ keys: '*', label: 'bulk.star', group: 'lists.selectionKeys' },
      run: () => selectFocused(list, bulk.star),
    },
    {
      ...{ keys: 'Backspace', label: 'bulk.delete', group: 'lists.selectionKeys' },
      run: () => mayDelete && selectFocused(list, bulk.remove),
    },
    ...(selection.isAny
      ? [
          {
            ...({ keys: 'Escape', label: 'bulk.clear', group: 'lists.selectionKeys' } as const),
            run: selection.clear,
          },
        ]
      : []),
  ]);
  if (!selection.isAny) return null;
  const total = rows.store.total() ?? 0;
  const count = selection.all ? total : selection.ids.size;
  const shown = (value: number) => formatNumber(language(), value);
  const button = (label: ReactNode, icon: ReactNode, onClick: () => void, key: string) => (
    <Button tone="quiet" icon={icon} onClick={onClick} aria-keyshortcuts={key}>
      {label}
    </Button>
  );
  return (
    <BulkBar
      label={t('bulk.selection')}
      count={t('bulk.selected', { count, shown: shown(count) })}
      {...(count < total && {
        all: { label: t('bulk.all', { shown: shown(total) }), onClick: selection.chooseAll },
      })}
      closeLabel={t('bulk.clear')}
      onClose={selection.clear}
    >
      {may('write:leads') &&
        actions.map(({ field: name, label, icon, key }) => {
          const field = fields.byName.get(name);
          if (field === undefined) return null;
          const trigger = button(t(label), icon, () => setOpen(name), key.toUpperCase());
          return open === name ? (
            <BulkField
              key={name}
              list={list}
              field={field}
              bulk={bulk}
              onClose={() => setOpen(undefined)}
            >
              {trigger}
            </BulkField>
          ) : (
            <span key={name}>{trigger}</span>
          );
        })}
      <ExportButton list={list} look="quiet" ids={selection.all ? undefined : [...selection.ids]} />
      {mayDelete && (
        <Button
          tone="quiet"
          data-tone="danger"
          icon={<IconTrash />}
          onClick={bulk.remove}
          aria-keyshortcuts="Backspace"
        >
          {t('bulk.delete')}
        </Button>
      )}
    </BulkBar>
  );
}

/** Without a selection, the row with the focus is meant. */
function selectFocused({ selection, rows, may }: LeadList, run: () => void): void {
  if (!may('write:leads')) return;
  if (selection.isAny) {
    run();
    return;
  }
  const row = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
  const lead = row === undefined ? undefined : rows.store.rowAt(Number(row));
  if (lead === undefined) return;
  // The next steps read the selection.
  flushSync(() => selection.choose(new Set([String(lead.id)])));
  run();
}
