// In the place of a deleted contact or deal.
import { NotFound } from '../not-found.tsx';
import { DeletedRecord } from '../records/deleted-record.tsx';
import { RecordPlaceholder } from '../records/record-placeholder.tsx';
import { restoreByCause } from './restore.ts';
import { useDeletedRecord } from './use-deleted-record.ts';
import { useMayRestore } from './use-may-restore.ts';

interface Props {
  workspace: string;
  kind: 'contact' | 'deal';
  id: string;
}

export function DeletedByLog({ workspace, kind, id }: Props) {
  const { query, record, isRead } = useDeletedRecord(workspace, kind, id);
  const mayRestore = useMayRestore(workspace, kind);
  if (!isRead) return <RecordPlaceholder query={query} />;
  if (record === undefined) return <NotFound />;
  const { name, at, by, userId } = record;
  return (
    <DeletedRecord
      {...{ workspace, name, at, by }}
      onRestore={mayRestore(userId) ? () => restoreByCause(workspace, record) : undefined}
    />
  );
}
