// In the place of a lead in the trash: who deleted it and when, and the way back.
import type { Event } from '@inlet/sdk';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { describeError } from '../../api/errors.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { NotFound } from '../../not-found.tsx';
import page from '../../records/record-page.module.css';
import { useMay } from '../../session/me.ts';
import { useTimes } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { showToast } from '../../ui/toasts.ts';
import { findTrashed } from './find-trashed.ts';

interface Props {
  workspace: string;
  id: string;
}

export function DeletedLead({ workspace, id }: Props) {
  const may = useMay(workspace);
  const when = useTimes(workspace);
  const queries = useQueryClient();
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
  const { mutate, isPending } = useMutation({
    mutationFn: () => inlet.leads.restore(id),
    onError: (error) => showToast({ kind: 'failed', text: describeError(error).message }),
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.all(workspace, 'leads') }),
  });
  if (trash.isPending) {
    return (
      <div className={page.column}>
        <SkeletonRows label={t('record.loading')} />
      </div>
    );
  }
  const lead = trash.data;
  if (lead === undefined || lead === null) return <NotFound />;
  const name = lead.name === '' ? t('leads.unnamed') : lead.name;
  const day = when.moment(lead.deleted_at);
  const who = deletion?.actor.name;
  return (
    <div className={page.gone}>
      <EmptyState
        title={name}
        text={who ? t('lead.deletedBy', { who, when: day }) : t('lead.deletedAt', { when: day })}
        actions={
          may('write:leads') && (
            <Button
              tone="filled"
              size="sm"
              icon={<IconArrowBackUp />}
              busy={isPending ? t('lead.restoring') : undefined}
              onClick={() => mutate()}
            >
              {t('lead.restore')}
            </Button>
          )
        }
      />
    </div>
  );
}
