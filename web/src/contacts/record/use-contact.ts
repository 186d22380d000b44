// A contact with its leads and deals, live, and what one may do to it.
import type { Contact, ContactWithLeads, UpdateContact } from '@inlet/sdk';
import { useMemo } from 'react';
import { inletOf } from '../../api/client.ts';
import { type Catalog, useCatalog } from '../../leads/catalog/use-catalog.ts';
import { fieldWord } from '../../leads/fields/field-label.ts';
import type { LeadField } from '../../leads/fields/lead-field.ts';
import type { LeadFields } from '../../leads/fields/use-lead-fields.ts';
import { valueText } from '../../leads/fields/value-text.ts';
import { fieldName } from '../../records/field-name.ts';
import { formatValue } from '../../records/format-value.ts';
import { useRecord } from '../../records/use-record.ts';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { contactBody, contactFields, contactName } from '../contact-fields.ts';

export interface ContactRecord {
  workspace: string;
  contact: ContactWithLeads;
  catalog: Catalog;
  fields: LeadFields;
  mayWrite: boolean;
  set: (field: LeadField, value: unknown) => void;
  /** Changes fields that have an editor of their own, with what it does in words. */
  change: (body: UpdateContact, shown: Partial<Contact>, text: string) => void;
}

export function useContact(workspace: string, id: string) {
  const inlet = inletOf(workspace);
  const catalog = useCatalog(workspace);
  const fields = useMemo(contactFields, []);
  const mayWrite = useMay(workspace)('write:contacts');
  const get = (signal?: AbortSignal) => inlet.contacts.get(id, signal && { signal });
  const { query, record, edit } = useRecord<UpdateContact, ContactWithLeads>({
    ...{ workspace, noun: 'contacts', id, get },
    async update(body, options) {
      await inlet.contacts.update(id, body, options);
      // The answer has no leads and deals.
      return get();
    },
    words: (name, contact) => wordsOf(name, contact, { fields, catalog }),
    async changedBy() {
      const { data } = await inlet.contactActivity.list(id, { per_page: 1 }).page();
      return data[0]?.actor.name ?? undefined;
    },
  });

  const loaded = useMemo((): ContactRecord | undefined => {
    if (record === undefined || !catalog.isReady) return undefined;
    const name = contactName(record) || t('contact.unnamed');
    return {
      ...{ workspace, contact: record, catalog, fields, mayWrite },
      set(field, value) {
        const body = contactBody(field.name, value);
        const words = valueText(field, value, catalog);
        const values = { name, field: fieldWord(field), value: words };
        const text = words === '' ? t('leads.cleared', values) : t('leads.changed', values);
        edit({ body, shown: body as Partial<ContactWithLeads>, base: record, text });
      },
      change: (body, shown, text) => edit({ body, shown, base: record, text }),
    };
  }, [workspace, record, catalog, fields, mayWrite, edit]);

  return { query, loaded };
}

interface Words {
  fields: LeadFields;
  catalog: Catalog;
}

function wordsOf(name: keyof ContactWithLeads, contact: Contact, { fields, catalog }: Words) {
  const field = fields.byName.get(name === 'tags' ? 'tag' : name);
  const value = contact[name as keyof Contact];
  const text = field === undefined ? formatValue(value) : valueText(field, value, catalog);
  return { field: fieldName(name), value: text || t('record.empty') };
}
