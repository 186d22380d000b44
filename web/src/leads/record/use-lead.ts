// A lead, live, and what one may do to it.
import type { Lead, UpdateLead } from '@inlet/sdk';
import { useMemo } from 'react';
import { inletOf } from '../../api/client.ts';
import { useRecord } from '../../records/use-record.ts';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { type Catalog, useCatalog } from '../catalog/use-catalog.ts';
import { leadChangedBy } from '../fields/lead-changed-by.ts';
import { leadEdit, leadWords } from '../fields/lead-edit.ts';
import type { LeadField } from '../fields/lead-field.ts';
import { type LeadFields, useLeadFields } from '../fields/use-lead-fields.ts';

export interface LeadRecord {
  workspace: string;
  lead: Lead;
  catalog: Catalog;
  fields: LeadFields;
  mayWrite: boolean;
  set: (field: LeadField, value: unknown) => void;
  /** First and last name at once. */
  setName: (name: string) => void;
}

export function useLead(workspace: string, id: string) {
  const inlet = inletOf(workspace);
  const catalog = useCatalog(workspace);
  const fields = useLeadFields(catalog);
  const mayWrite = useMay(workspace)('write:leads');
  const { query, record, edit } = useRecord<UpdateLead, Lead>({
    ...{ workspace, noun: 'leads', id },
    get: (signal) => inlet.leads.get(id, signal && { signal }),
    update: (body, options) => inlet.leads.update(id, body, options),
    words: (name, lead) => leadWords(name, lead, fields, catalog),
    changedBy: (lead) => leadChangedBy(inlet, lead),
  });

  const loaded = useMemo((): LeadRecord | undefined => {
    if (record === undefined || !catalog.isReady) return undefined;
    return {
      ...{ workspace, lead: record, catalog, fields, mayWrite },
      set: (field, value) => edit(leadEdit(record, field, value, catalog)),
      setName(name) {
        const values = { name: record.name, field: t('leads.field.name'), value: name };
        edit({ body: { name }, shown: { name }, base: record, text: t('leads.changed', values) });
      },
    };
  }, [workspace, record, catalog, fields, mayWrite, edit]);

  return { query, loaded };
}
