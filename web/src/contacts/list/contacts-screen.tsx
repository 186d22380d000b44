// The list of contacts: search, filters in words, the table, the exact total.
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useStreamStatus } from '../../api/stream/stream-provider.tsx';
import { Filters } from '../../leads/list/filters/filters.tsx';
import { useLayout } from '../../shell/layout.ts';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { Foot, Sum } from '../../ui/foot.tsx';
import { LiveDot } from '../../ui/live-dot.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import classes from './contacts.module.css';
import { ContactsPhoneList } from './contacts-phone-list.tsx';
import { ContactsTable } from './contacts-table.tsx';
import { NewContact } from './new-contact.tsx';
import { useContactList } from './use-contact-list.ts';

export function ContactsScreen() {
  const list = useContactList();
  const isPhone = useLayout() === 'phone';
  const status = useStreamStatus();
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
      <TopBar
        title={t('shell.contacts')}
        beside={<LiveDot live={status === 'live'}>{t(`stream.${status}`)}</LiveDot>}
        actions={
          list.mayWrite && (
            <Button tone="filled" icon={<IconPlus />} keys={['c']} onClick={() => setAdding(true)}>
              {t('contact.new')}
            </Button>
          )
        }
      />
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
