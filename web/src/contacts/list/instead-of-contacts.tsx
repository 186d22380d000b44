import { InsteadOfRows } from '../../lists/instead-of-rows.tsx';
import { t } from '../../texts/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { ContactList } from './use-contact-list.ts';

export function InsteadOfContacts({ list }: { list: ContactList }) {
  return (
    <InsteadOfRows
      list={list}
      empty={<EmptyState title={t('contact.empty')} text={t('contact.emptyText')} />}
      filtered={(filters) => t('contact.filteredToNothing', { filters })}
    />
  );
}
