// The list of contacts: search, filters in words, the table, the exact total.
import { useState } from 'react';
import { FilterBar } from '../../lists/filters/filter-bar.tsx';
import { PhoneBar } from '../../lists/phone-bar.tsx';
import { totalText } from '../../lists/total-text.ts';
import { ListViews } from '../../lists/views/list-views.tsx';
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
  const [isFiltering, setFiltering] = useState(false);
  const mayWrite = list.may('write:contacts');
  const total = list.rows.store.total();
  useShortcuts(
    mayWrite
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
        {mayWrite && (
          <NewButton label={t('contact.new')} keys={['c']} onClick={() => setAdding(true)} />
        )}
      </TopBar>
      <ListViews list={list} everything={t('contact.all')} />
      {isPhone ? (
        <PhoneBar
          list={list}
          total={totalText(total, 'contact.countWord')}
          isFiltering={isFiltering}
          onFiltering={setFiltering}
        />
      ) : (
        <FilterBar list={list} />
      )}
      <section className={classes.list} aria-label={t('shell.contacts')}>
        {isPhone ? <ContactsPhoneList list={list} /> : <ContactsTable list={list} />}
      </section>
      {!isPhone && (
        <Foot>
          {total !== undefined && (
            <Sum>
              <b>{formatNumber(language(), total)}</b> {t('contact.countWord', { count: total })}
            </Sum>
          )}
        </Foot>
      )}
      {isAdding && <NewContact workspace={list.workspace} onClose={() => setAdding(false)} />}
    </>
  );
}
