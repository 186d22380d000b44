// The list of contacts: search, filters in words, the table, the exact total.
import { useState } from 'react';
import { Filters } from '../../leads/list/filters/filters.tsx';
import { useLayout } from '../../shell/layout.ts';
import { NewButton } from '../../shell/new-button.tsx';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { TopBar } from '../../shell/top-bar.tsx';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { Foot, Sum } from '../../ui/foot.tsx';
import classes from './contacts.module.css';
import { ContactsPhoneList } from './contacts-phone-list.tsx';
import { ContactsTable } from './contacts-table.tsx';
import { NewContact } from './new-contact.tsx';
import { useContactList } from './use-contact-list.ts';

export function ContactsScreen() {
  const list = useContactList();
  const isPhone = useLayout() === 'phone';
  const [isAdding, setAdding] = useState(false);
  const total = list.rows.store.total();
  useShortcuts(
    list.mayWrite
      ? [
          {
            ...{ keys: 'c', label: 'contact.new', group: 'lists.keys' },
            run: () => setAdding(true),
          },
        ]
      : [],
  );
  return (
    <>
      <TopBar title={t('shell.contacts')} live>
        {list.mayWrite && (
          <NewButton label={t('contact.new')} keys={['c']} onClick={() => setAdding(true)} />
        )}
      </TopBar>
      <div className={classes.filters}>
        <Filters list={list} />
      </div>
      <section className={classes.list} aria-label={t('shell.contacts')}>
        {isPhone ? <ContactsPhoneList list={list} /> : <ContactsTable list={list} />}
      </section>
      <Foot>
        {total !== undefined && (
          <Sum>
            <b>{formatNumber(language(), total)}</b> {t('contact.countWord', { count: total })}
          </Sum>
        )}
      </Foot>
      {isAdding && <NewContact workspace={list.workspace} onClose={() => setAdding(false)} />}
    </>
  );
}
