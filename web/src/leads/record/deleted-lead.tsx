// In the place of a deleted lead, which the trash has.
import type { Event } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { NotFound } from '../../not-found.tsx';
import { DeletedRecord } from '../../records/deleted-record.tsx';
import { RecordPlaceholder } from '../../records/record-placeholder.tsx';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { restoreLead } from '../../trash/restore.ts';
import { findTrashed } from './find-trashed.ts';

interface Props {
  workspace: string;
  id: string;
}

export function DeletedLead({ workspace, id }: Props) {
  const may = useMay(workspace);
  const inlet = inletOf(workspace);
  const trash = useQuery({
    queryKey: queryKeys.list(workspace, 'leads', { trashed: id }),
    queryFn: ({ signal }) => findTrashed(inlet, id, signal),
  });
  const { data: deletion } = useQuery({
    queryKey: queryKeys.list(workspace, 'events', { deletionOf: id }),
    queryFn: async ({ signal }): Promise<Event | null> => {
      const query = {
        ...{ subject: `lead:${id}`, types: 'lead.deleted', limit: 1 },
        direction: 'desc' as const,
      };
      const { data } = await inlet.http.GET('/api/v1/events', { params: { query }, signal });
      return data?.data[0] ?? null;
    },
    enabled: may('read:events'),
  });
  if (trash.isPending) return <RecordPlaceholder query={trash} />;
  const lead = trash.data;
  if (lead === undefined || lead === null) return <NotFound />;
  const name = lead.name === '' ? t('leads.unnamed') : lead.name;
  return (
    <DeletedRecord
      {...{ workspace, name }}
      at={lead.deleted_at}
      by={deletion?.actor.name ?? null}
      onRestore={
        may('write:leads') ? () => restoreLead(workspace, { id: lead.id, name }) : undefined
      }
    />
  );
}
