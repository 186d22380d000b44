// The list on a phone: two lines a contact.
import type { Contact } from '@inlet/sdk';
import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { useRows } from '../../ui/data-table/use-rows.ts';
import { contactName } from '../contact-fields.ts';
import classes from './contacts.module.css';
import { InsteadOfContacts } from './instead-of-contacts.tsx';
import type { ContactList } from './use-contact-list.ts';

const rowHeight = 60;

export function ContactsPhoneList({ list }: { list: ContactList }) {
  const { rows, workspace } = list;
  const { store, key } = rows;
  const scroller = useRef<HTMLDivElement>(null);
  const start = { key, row: store.range().first };
  const { view, height } = useRows(scroller, store.total() ?? 0, rowHeight, start);
  const { above, below, first, end, offset } = view;
  useLayoutEffect(() => {
    if (below > above) store.show(above, below - 1);
  }, [above, below, store]);
  return (
    <div ref={scroller} className={classes.scroll} data-stale={rows.isStale || undefined}>
      <InsteadOfContacts list={list} />
      <ul className={classes.rows} style={{ height }} aria-label={t('shell.contacts')}>
        {Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at).map((index) => (
          <li key={index} className={classes.row} style={{ top: index * rowHeight - offset }}>
            <PhoneRow contact={store.rowAt(index)} workspace={workspace} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RowProps {
  contact: Contact | undefined;
  workspace: string;
}

function PhoneRow({ contact, workspace }: RowProps) {
  if (contact === undefined) return null;
  const name = contactName(contact);
  const detail = [contact.company, contact.city, contact.email].filter(Boolean).join(' · ');
  return (
    <Link to={`/w/${workspace}/contacts/${contact.id}` as string} className={classes.phoneRow}>
      <Avatar name={name || '?'} size={36} />
      <span className={classes.phoneText}>
        <span className={classes.phoneName} dir="auto">
          {name || t('contact.unnamed')}
        </span>
        <span className={classes.phoneDetail} dir="auto">
          {detail}
        </span>
      </span>
    </Link>
  );
}
