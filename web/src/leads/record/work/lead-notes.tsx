// The notes of a lead, newest first. Their authors change and delete them.
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../../api/client.ts';
import { queryKeys } from '../../../api/query-keys.ts';
import { ReadError } from '../../../records/read-error.tsx';
import page from '../../../records/record-page.module.css';
import { t } from '../../../texts/t.ts';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { NoteItem } from './note-item.tsx';
import workClasses from './work.module.css';

export function useLeadNotes(workspace: string, lead: number) {
  return useQuery({
    queryKey: queryKeys.list(workspace, 'notes', { lead }),
    queryFn: ({ signal }) =>
      Array.fromAsync(inletOf(workspace).notes.list(lead, { per_page: 100 }, { signal })),
  });
}

export function LeadNotes({ workspace, lead }: { workspace: string; lead: number }) {
  const { data, error, refetch } = useLeadNotes(workspace, lead);
  if (data === undefined) {
    if (error !== null) return <ReadError error={error} onRetry={() => void refetch()} />;
    return <SkeletonRows label={t('record.loading')} />;
  }
  if (data.length === 0) return <p className={page.none}>{t('lead.noNotes')}</p>;
  return (
    <ul className={workClasses.list}>
      {data.map((note) => (
        <NoteItem key={note.id} workspace={workspace} lead={lead} note={note} />
      ))}
    </ul>
  );
}
