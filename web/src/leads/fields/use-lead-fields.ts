import { useMemo } from 'react';
import type { Catalog } from '../catalog/use-catalog.ts';
import { customLeadField, type LeadField, leadFields } from './lead-field.ts';

export interface LeadFields {
  all: readonly LeadField[];
  byName: ReadonlyMap<string, LeadField>;
}

export function useLeadFields({ fields }: Catalog): LeadFields {
  return useMemo(() => {
    const all = [...leadFields, ...fields.map(customLeadField)];
    return { all, byName: new Map(all.map((field) => [field.name, field])) };
  }, [fields]);
}
