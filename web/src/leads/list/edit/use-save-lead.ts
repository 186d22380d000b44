// Saves fields of leads from their cells.
import type { Lead, UpdateLead } from '@inlet/sdk';
import { useMemo } from 'react';
import { inletOf } from '../../../api/client.ts';
import { useRowSaver } from '../../../records/use-row-saver.ts';
import type { Catalog } from '../../catalog/use-catalog.ts';
import { leadChangedBy } from '../../fields/lead-changed-by.ts';
import { leadEdit, leadWords } from '../../fields/lead-edit.ts';
import type { LeadField } from '../../fields/lead-field.ts';
import type { LeadFields } from '../../fields/use-lead-fields.ts';

export interface SaveLead {
  /** Reads the version that an edit will be based on, while the person types. */
  begin: (id: number) => void;
  set: (lead: Lead, field: LeadField, value: unknown) => void;
  /** The lead with the edits that the server has not confirmed yet. */
  withPending: (lead: Lead) => Lead;
}

interface Options {
  workspace: string;
  catalog: Catalog;
  fields: LeadFields;
  rows: { replace: (id: number, change: (lead: Lead) => Lead) => void };
}

export function useSaveLead({ workspace, catalog, fields, rows }: Options): SaveLead {
  const inlet = inletOf(workspace);
  const { begin, save, withPending } = useRowSaver<UpdateLead, Lead>({
    ...{ workspace, rows },
    get: (id) => inlet.leads.get(id),
    update: (id, body, options) => inlet.leads.update(id, body, options),
    words: (name, lead) => leadWords(name, lead, fields, catalog),
    changedBy: (lead) => leadChangedBy(inlet, lead),
  });
  return useMemo(
    () => ({
      begin,
      withPending,
      set: (lead, field, value) => save(leadEdit(lead, field, value, catalog)),
    }),
    [begin, save, withPending, catalog],
  );
}
