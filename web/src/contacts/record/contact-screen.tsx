// The page of a contact, or in its place what became of it.
import { useParams } from '@tanstack/react-router';
import { isMissing } from '../../api/is-missing.ts';
import { RecordPlaceholder } from '../../records/record-placeholder.tsx';
import { DeletedByLog } from '../../trash/deleted-by-log.tsx';
import { ContactPage } from './contact-page.tsx';
import { useContact } from './use-contact.ts';

export function ContactScreen() {
  const { workspace, id } = useParams({ from: '/w/$workspace/contacts/$id' });
  const { query, loaded } = useContact(workspace, id);
  if (isMissing(query.error)) return <DeletedByLog workspace={workspace} kind="contact" id={id} />;
  if (loaded === undefined) return <RecordPlaceholder query={query} />;
  return <ContactPage key={loaded.contact.id} record={loaded} />;
}
