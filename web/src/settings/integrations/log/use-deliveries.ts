// What came in to an integration, newest first. The lead of one is announced by the stream; what became
// no lead shows when the list is read again.
import type { Event, IntegrationDelivery } from '@inlet/sdk';
import { useCallback } from 'react';
import { inletOf } from '../../../api/client.ts';
import { queryClient } from '../../../api/query-client.ts';
import { queryKeys } from '../../../api/query-keys.ts';
import { useStreamEvents } from '../../../api/stream/stream-provider.tsx';
import { useRecords } from '../../../lists/use-records.ts';

export const deliveryStates = ['handled', 'waiting', 'ignored', 'failed', 'refused'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

const againMs = 5_000;

export function useDeliveries(
  workspace: string,
  id: number,
  state?: DeliveryState,
  refetchInterval = againMs,
) {
  const filter = state === undefined ? {} : { state };
  const key = queryKeys.list(workspace, 'integrations', { deliveriesOf: id, ...filter });
  useStreamEvents(
    useCallback(
      ({ type, actor }: Event) => {
        if (type !== 'lead.created' || (actor.type as string) !== 'integration') return;
        if (actor.id !== id) return;
        void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'integrations') });
      },
      [workspace, id],
    ),
  );
  return useRecords<IntegrationDelivery>(
    key,
    (options) => inletOf(workspace).integrations.listDeliveries(id, filter, options),
    { refetchInterval },
  );
}
