// The list of contacts.
import type { Contact } from '@inlet/sdk';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { inletOf } from '../../api/client.ts';
import { useCatalog } from '../../leads/catalog/use-catalog.ts';
import { nameColumn } from '../../lists/column-actions.ts';
import type { ListOf } from '../../lists/list.ts';
import { useList } from '../../lists/use-list.ts';
import { useReload } from '../../lists/use-reload.ts';
import { contactFields } from '../contact-fields.ts';
import { fetchContacts } from '../fetch-contacts.ts';
import { standardColumns } from './contact-columns.tsx';

export type ContactList = ListOf<Contact>;

export function useContactList(): ContactList {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const fields = useMemo(contactFields, []);
  const list = useList<Contact>({
    ...{ noun: 'contacts', catalog: useCatalog(workspace), fields },
    ...{ first: nameColumn, offered: fields.all, standardColumns },
    fetchPages: (params, perPage) => fetchContacts(inletOf(workspace), params, perPage),
  });
  useReload('contact.', list.rows.store.reload);
  return list;
}
