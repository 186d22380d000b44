// Bulk changes of the selection: shown at once, with undo in the toast.

import type { BulkChange, BulkDeleteLeads, BulkUpdateLeads, Lead } from '@inlet/sdk';
import { useRef } from 'react';
import { inletOf } from '../../../api/client.ts';
import { showFailure } from '../../../records/show-failure.ts';
import { t } from '../../../texts/t.ts';
import { showToast } from '../../../ui/toasts.ts';
import { offerUndo } from '../../../undo/offer-undo.ts';
import { withHistoryLink } from '../../../undo/with-history-link.tsx';
import type { LeadList } from '../use-lead-list.ts';
import { bulkTarget } from './bulk-target.ts';
import { type BulkResult, runBulk } from './run-bulk.ts';

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
    send: (target: BulkDeleteLeads) => Promise<BulkChange>,
    title: string,
    say: (count: number) => string,
  ): Promise<void> {
    const { workspace, rows, selection, params } = latest.current;
    const { store } = rows;
    try {
      const target = bulkTarget(selection, params);
      const result = await runBulk(workspace, () => send(target), title);
      report(workspace, result, say);
      if (result.isLarge) await store.reload();
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
      (target) => inlet.leads.bulkUpdate({ ...target, set: values }),
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
        (target) => inlet.leads.bulkDelete(target),
        t('bulk.deleting'),
        (count) => t('bulk.deleted', { count }),
      ).then(() => rows.store.reload());
      rows.store.remove(shown);
      selection.clear();
    },
  };
}

function report(
  workspace: string,
  { cause, count, skipped, isCancelled }: BulkResult,
  say: (count: number) => string,
): void {
  if (count === 0) {
    showToast({ kind: 'done', text: t(isCancelled ? 'bulk.cancelled' : 'bulk.nothing') });
  } else {
    const text = say(count);
    offerUndo(workspace, [cause], isCancelled ? t('bulk.cancelledAfter', { text }) : text);
  }
  if (skipped === 0) return;
  const text = withHistoryLink(workspace, cause, t('bulk.skipped', { count: skipped }));
  showToast({ kind: 'conflict', text });
}

/** Of all leads, those in view stand for them. */
function shownIds({ selection, rows }: LeadList): number[] {
  if (!selection.all) return [...selection.ids].map(Number);
  const { first, last } = rows.store.range();
  return Array.from({ length: last - first + 1 }, (_, at) => rows.store.rowAt(first + at)?.id ?? 0);
}
