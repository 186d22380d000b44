// Bulk changes of the selection: shown at once, with undo in the toast.

import type { BulkUpdateLeads, Lead } from '@inlet/sdk';
import { useRef } from 'react';
import { inletOf } from '../../../api/client.ts';
import { startWork } from '../../../progress/works.ts';
import { showFailure } from '../../../records/show-failure.ts';
import { t } from '../../../texts/t.ts';
import { showToast } from '../../../ui/toasts.ts';
import { offerUndo } from '../../../undo/offer-undo.ts';
import type { LeadList } from '../use-lead-list.ts';
import { runBulk, type Target } from './run-bulk.ts';

type Values = BulkUpdateLeads['set'];

export interface Bulk {
  /** `say` is what the toast says of so many leads. */
  set: (values: Values, show: (lead: Lead) => Lead, say: (count: number) => string) => void;
  /** Stars them, or when all are starred, takes the stars off. */
  star: () => void;
  remove: () => void;
}

export function useBulk(list: LeadList): Bulk {
  const latest = useRef(list);
  latest.current = list;

  async function run(
    send: (ids: readonly number[]) => Promise<{ cause: string; count: number }>,
    title: string,
    say: (count: number) => string,
  ): Promise<void> {
    const { workspace, rows } = latest.current;
    const { store } = rows;
    try {
      const target = targetOf(latest.current);
      const inlet = inletOf(workspace);
      const result = await runBulk(inlet, target, send, (total) => startWork(title, total));
      if (result.count > 0) offerUndo(workspace, result.causes, say(result.count));
      else showToast({ kind: 'done', text: t('bulk.nothing') });
    } catch (error) {
      showFailure(error);
      await store.reload();
    }
  }

  const set: Bulk['set'] = (values, show, say) => {
    const { workspace, rows, selection } = latest.current;
    for (const id of shownIds(latest.current)) rows.store.replace(id, show);
    const inlet = inletOf(workspace);
    void run(
      (ids) => inlet.leads.bulkUpdate({ ids: [...ids], set: values }),
      t('bulk.changing'),
      say,
    );
    if (selection.all) selection.clear();
  };

  return {
    set,
    star() {
      const { rows } = latest.current;
      const starred = !shownIds(latest.current).every((id) => rows.store.find(id)?.starred);
      set(
        { starred },
        (lead) => ({ ...lead, starred }),
        (count) => t(starred ? 'bulk.starred' : 'bulk.unstarred', { count }),
      );
    },
    remove() {
      const { workspace, rows, selection } = latest.current;
      const shown = new Set(shownIds(latest.current));
      const inlet = inletOf(workspace);
      void run(
        (ids) => inlet.leads.bulkDelete({ ids: [...ids] }),
        t('bulk.deleting'),
        (count) => t('bulk.deleted', { count }),
      ).then(() => rows.store.reload());
      rows.store.remove(shown);
      selection.clear();
    },
  };
}

function targetOf({ selection, params, rows }: LeadList): Target {
  if (selection.all) return { params, total: rows.store.total() ?? 0 };
  return { ids: [...selection.ids].map(Number) };
}

/** Of all leads, those in view stand for them. */
function shownIds({ selection, rows }: LeadList): number[] {
  if (!selection.all) return [...selection.ids].map(Number);
  const { first, last } = rows.store.range();
  return Array.from({ length: last - first + 1 }, (_, at) => rows.store.rowAt(first + at)?.id ?? 0);
}
