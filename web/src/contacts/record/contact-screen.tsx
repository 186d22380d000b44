import { InletError } from '@inlet/sdk';
import { useParams } from '@tanstack/react-router';
import { NotFound } from '../../not-found.tsx';
import { ReadError } from '../../records/read-error.tsx';
import page from '../../records/record-page.module.css';
import { t } from '../../texts/t.ts';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { ContactPage } from './contact-page.tsx';
import { useContact } from './use-contact.ts';

export function ContactScreen() {
  const { workspace, id } = useParams({ from: '/w/$workspace/contacts/$id' });
  const { query, loaded } = useContact(workspace, id);
  const { error, refetch } = query;
  if (error instanceof InletError && error.status === 404) return <NotFound />;
  if (loaded !== undefined) return <ContactPage key={loaded.contact.id} record={loaded} />;
  return (
    <div className={page.column}>
      {error === null ? (
        <SkeletonRows label={t('record.loading')} rows={8} />
      ) : (
        <ReadError error={error} onRetry={() => void refetch()} />
      )}
    </div>
  );
}
