// What came in to an integration, newest first. The lead of one is announced by the stream; what became
// no lead shows when the list is read again.
import type { IntegrationDelivery } from '@inlet/sdk';
import { inletOf } from '../../../api/client.ts';
import { queryKeys } from '../../../api/query-keys.ts';
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
  return useRecords<IntegrationDelivery>(
    key,
    (options) => inletOf(workspace).integrations.listDeliveries(id, filter, options),
    { refetchInterval },
  );
}
