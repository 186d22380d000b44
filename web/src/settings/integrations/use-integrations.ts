// Integrations, their types, and one of them. No event announces what comes in, so they are read again
// after some seconds.
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

const againMs = 5_000;

export const useTypes = (workspace: string) =>
  useQuery({
    queryKey: queryKeys.list(workspace, 'integrations', { types: true }),
    queryFn: ({ signal }) => inletOf(workspace).integrations.listTypes({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const integrationsKey = (workspace: string) =>
  queryKeys.list(workspace, 'integrations', { whole: true });

export const useIntegrations = (workspace: string) =>
  useQuery({
    queryKey: integrationsKey(workspace),
    queryFn: ({ signal }) =>
      Array.fromAsync(inletOf(workspace).integrations.list({ per_page: 100 }, { signal })),
    refetchInterval: 2 * againMs,
  });

export const integrationKey = (workspace: string, id: number | string) =>
  queryKeys.one(workspace, 'integrations', id);

export const useIntegration = (workspace: string, id: number | string, enabled = true) =>
  useQuery({
    queryKey: integrationKey(workspace, id),
    queryFn: ({ signal }) => inletOf(workspace).integrations.get(id, { signal }),
    refetchInterval: againMs,
    enabled,
  });

/** Everybody who knows the address can send, so only those who may change it see it. */
export const useAddress = (workspace: string, id: number | string, enabled: boolean) =>
  useQuery({
    queryKey: [...integrationKey(workspace, id), 'address'],
    queryFn: ({ signal }) => inletOf(workspace).integrations.getAddress(id, { signal }),
    enabled,
  });
