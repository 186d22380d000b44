// Saves fields of leads, and tells what became of it.
import type { Lead } from '@inlet/sdk';
import { useMemo, useRef } from 'react';
import { inletOf } from '../../../api/client.ts';
import { describeError } from '../../../api/errors.ts';
import { t } from '../../../texts/t.ts';
import { showToast } from '../../../ui/toasts.ts';
import { offerUndo } from '../../../undo/offer-undo.ts';
import type { Catalog } from '../../catalog/use-catalog.ts';
import { fieldLabel, fieldWord } from '../../fields/field-label.ts';
import { fieldValue, type LeadField } from '../../fields/lead-field.ts';
import type { LeadFields } from '../../fields/use-lead-fields.ts';
import { valueText } from '../../fields/value-text.ts';
import { type Change, createLeadSaver } from './lead-saver.ts';

export interface SaveLead {
  /** Reads the version that a change will be based on, while the person types. */
  begin: (id: number) => void;
  set: (lead: Lead, field: LeadField, value: unknown) => void;
  /** With the changes that are on their way. */
  withPending: (lead: Lead) => Lead;
}

interface Options {
  workspace: string;
  catalog: Catalog;
  fields: LeadFields;
  rows: { replace: (id: number, change: (lead: Lead) => Lead) => void };
}

export function useSaveLead(options: Options): SaveLead {
  const { workspace } = options;
  const latest = useRef(options);
  latest.current = options;
  return useMemo(() => {
    const inlet = inletOf(workspace);
    const field = (change: Change) => latest.current.fields.byName.get(change.field);
    const label = (change: Change) => fieldLabel(field(change) ?? { name: change.field });
    const word = (change: Change) => fieldWord(field(change) ?? { name: change.field });
    const words = (change: Change, value: unknown) => {
      const one = field(change);
      return one === undefined ? '' : valueText(one, value, latest.current.catalog);
    };
    const saver = createLeadSaver({
      inlet,
      rows: () => latest.current.rows,
      onSaved(change, { name }, cause) {
        if (cause !== undefined) offerUndo(workspace, [cause], savedText(change, name));
      },
      async onConflict(change, lead) {
        const { data } = await inlet.leadActivity.list(change.id, { per_page: 1 }).page();
        const theirs = fieldValue(lead, change.field);
        showToast({
          ...{ kind: 'conflict', stays: true },
          text: t('leads.conflict', {
            who: data[0]?.actor.name ?? t('leads.somebody'),
            field: word(change),
            theirs: words(change, theirs) || t('leads.noValue'),
            mine: words(change, change.to) || t('leads.noValue'),
          }),
          actions: [
            {
              label: t('leads.keepMine'),
              onClick: () => saver.set({ ...change, from: theirs }),
            },
            { label: t('leads.takeTheirs'), onClick: () => {} },
          ],
        });
      },
      onRefused(change, error) {
        const { message, fields } = describeError(error);
        const problem = Object.values(fields)[0] ?? message;
        const typed = words(change, change.to);
        showToast({
          ...{ kind: 'failed', stays: true },
          text: t('leads.refused', { field: label(change), problem, typed }),
          actions: [{ label: t('error.retry'), onClick: () => saver.set(change) }],
        });
      },
    });

    function savedText(change: Change, name: string): string {
      const value = words(change, change.to);
      if (change.field === 'assigned_user_id') {
        return t('leads.assigned', { name, owner: value || t('leads.nobody') });
      }
      const values = { name, field: word(change), value };
      return value === '' ? t('leads.cleared', values) : t('leads.changed', values);
    }

    return {
      begin: saver.begin,
      withPending: saver.withPending,
      set: (lead, { name }, value) =>
        saver.set({ id: lead.id, field: name, from: fieldValue(lead, name), to: value }),
    };
  }, [workspace]);
}
