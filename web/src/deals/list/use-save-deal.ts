// Saves fields of deals from their cells. A stage is a move, which may win or lose the deal.
import type { Deal, UpdateDeal } from '@inlet/sdk';
import { useMemo } from 'react';
import { inletOf } from '../../api/client.ts';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import type { LeadField } from '../../leads/fields/lead-field.ts';
import type { LeadFields } from '../../leads/fields/use-lead-fields.ts';
import type { RowStore } from '../../lists/row-store.ts';
import { useRowSaver } from '../../records/use-row-saver.ts';
import { dealChangedBy, dealEdit, dealWords } from '../deal-edit.ts';
import { moveDeal } from '../deal-move.ts';

export interface SaveDeal {
  begin: (id: number) => void;
  set: (deal: Deal, field: LeadField, value: unknown) => void;
}

interface Options {
  workspace: string;
  catalog: Catalog;
  fields: LeadFields;
  store: RowStore<Deal>;
}

export function useSaveDeal({ workspace, catalog, fields, store }: Options): SaveDeal {
  const inlet = inletOf(workspace);
  const { begin, save } = useRowSaver<UpdateDeal, Deal>({
    ...{ workspace, rows: store },
    get: (id) => inlet.deals.get(id),
    update(id, body, options) {
      const stage = catalog.stages.find((one) => one.id === body.stage_id);
      if (stage !== undefined) return moveDeal(inlet, { id }, stage, options);
      return inlet.deals.update(id, body, options);
    },
    words: (name, deal) => dealWords(name, deal, fields, catalog),
    changedBy: (deal) => dealChangedBy(inlet, deal),
  });
  return useMemo(
    () => ({ begin, set: (deal, field, value) => save(dealEdit(deal, field, value, catalog)) }),
    [begin, save, catalog],
  );
}
