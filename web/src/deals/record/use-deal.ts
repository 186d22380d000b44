// A deal, live, and what one may do to it.

import type { Deal, UpdateDeal } from '@inlet/sdk';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { type Catalog, useCatalog } from '../../leads/catalog/use-catalog.ts';
import type { LeadField } from '../../leads/fields/lead-field.ts';
import type { LeadFields } from '../../leads/fields/use-lead-fields.ts';
import { showFailure } from '../../records/show-failure.ts';
import { useRecord } from '../../records/use-record.ts';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { offerUndo } from '../../undo/offer-undo.ts';
import { dealChangedBy, dealEdit, dealWords } from '../deal-edit.ts';
import { dealFields } from '../deal-fields.ts';
import { moveDeal } from '../deal-move.ts';

export interface DealRecord {
  workspace: string;
  deal: Deal;
  catalog: Catalog;
  fields: LeadFields;
  mayWrite: boolean;
  mayDelete: boolean;
  set: (field: LeadField, value: unknown) => void;
  move: (stage: number, lostReason?: string) => void;
  win: () => void;
  lose: (reason: string) => void;
  reopen: () => void;
  remove: (onRemoved: () => void) => void;
}

export function useDeal(workspace: string, id: string) {
  const inlet = inletOf(workspace);
  const queries = useQueryClient();
  const catalog = useCatalog(workspace);
  const fields = useMemo(dealFields, []);
  const may = useMay(workspace);
  const [mayWrite, mayDelete] = [may('write:deals'), may('delete:deals')];
  const { query, record, edit } = useRecord<UpdateDeal, Deal>({
    ...{ workspace, noun: 'deals', id },
    get: (signal) => inlet.deals.get(id, signal && { signal }),
    update: (body, options) => inlet.deals.update(id, body, options),
    words: (name, deal) => dealWords(name, deal, fields, catalog),
    changedBy: (deal) => dealChangedBy(inlet, deal),
  });

  const loaded = useMemo((): DealRecord | undefined => {
    if (record === undefined || !catalog.isReady) return undefined;
    const deal = record;
    type Send = (options: { onCause: (cause: string) => void }) => Promise<Deal | undefined>;
    const act = async (text: string, send: Send): Promise<boolean> => {
      try {
        const saved = await send({ onCause: (cause) => offerUndo(workspace, [cause], text) });
        if (saved) queries.setQueryData(queryKeys.one(workspace, 'deals', id), saved);
        return true;
      } catch (error) {
        showFailure(error);
        return false;
      }
    };
    const { title } = deal;
    const actions = {
      move(stageId: number, lostReason?: string) {
        const stage = catalog.stages.find((one) => one.id === stageId);
        if (stage === undefined) return;
        const text = t('deals.moved', { title, stage: stage.name });
        void act(text, (options) => moveDeal(inlet, deal, stage, { ...options, lostReason }));
      },
      win: () =>
        void act(t('deals.won', { title }), (options) => inlet.deals.win(deal.id, options)),
      lose: (lost_reason: string) =>
        void act(t('deals.lost', { title }), (options) =>
          inlet.deals.lose(deal.id, { lost_reason }, options),
        ),
      reopen: () =>
        void act(t('deals.reopened', { title }), (options) => inlet.deals.reopen(deal.id, options)),
      async remove(onRemoved: () => void) {
        const isDone = await act(t('deals.deleted', { title }), async (options) => {
          await inlet.deals.delete(deal.id, options);
          return undefined;
        });
        if (isDone) onRemoved();
      },
    };
    return {
      ...{ workspace, deal, catalog, fields, mayWrite, mayDelete },
      set(field, value) {
        if (field.name === 'stage_id') return actions.move(Number(value));
        edit(dealEdit(deal, field, value, catalog));
      },
      ...actions,
      remove: (onRemoved) => void actions.remove(onRemoved),
    };
  }, [workspace, id, inlet, queries, record, catalog, fields, mayWrite, mayDelete, edit]);
  return { query, loaded };
}
