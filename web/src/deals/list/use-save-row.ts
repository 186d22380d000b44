// Saves a field of a deal from its cell: at once in the row, and back when the server refuses.
import type { Deal } from '@inlet/sdk';
import { useMemo, useRef } from 'react';
import { inletOf } from '../../api/client.ts';
import { describeError } from '../../api/errors.ts';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import { fieldLabel } from '../../leads/fields/field-label.ts';
import type { LeadField } from '../../leads/fields/lead-field.ts';
import { valueText } from '../../leads/fields/value-text.ts';
import type { RowStore } from '../../lists/row-store.ts';
import { t } from '../../texts/t.ts';
import { showToast } from '../../ui/toasts.ts';
import { offerUndo } from '../../undo/offer-undo.ts';
import { dealValue, fieldOf } from '../deal-fields.ts';
import { moveDeal } from '../deal-move.ts';
import { editText } from '../edit-text.ts';
import { bodyOf, withValue } from '../save-deal.ts';

interface Options {
  workspace: string;
  catalog: Catalog;
  store: RowStore<Deal>;
}

export type SaveRow = (deal: Deal, field: LeadField, value: unknown) => void;

export function useSaveRow(options: Options): SaveRow {
  const latest = useRef(options);
  latest.current = options;
  return useMemo(() => {
    async function save(deal: Deal, field: LeadField, value: unknown): Promise<void> {
      const { workspace, catalog, store } = latest.current;
      const inlet = inletOf(workspace);
      const text = editText(deal, field, value, catalog);
      const onCause = (cause: string) => offerUndo(workspace, [cause], text);
      const stage = catalog.stages.find(({ id }) => id === value);
      store.replace(deal.id, (row) => withValue(row, field.name, value));
      try {
        const saved =
          field.name === 'stage_id' && stage !== undefined
            ? await moveDeal(inlet, deal, stage, { onCause })
            : await inlet.deals.update(deal.id, bodyOf(field.name, value), { onCause });
        store.replace(deal.id, () => saved);
      } catch (error) {
        store.replace(deal.id, (row) => withValue(row, field.name, dealValue(deal, field.name)));
        const { message, fields } = describeError(error);
        const values = {
          ...{ field: fieldLabel(field), problem: Object.values(fields)[0] ?? message },
          typed: valueText(fieldOf(field, deal), value, catalog),
        };
        showToast({ kind: 'failed', text: t('leads.refused', values) });
      }
    }

    return (deal, field, value) => void save(deal, field, value);
  }, []);
}
