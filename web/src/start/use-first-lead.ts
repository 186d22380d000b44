// Waits for the first lead that a key sends.
import type { Event, Key } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { useStreamEvents } from '../api/stream/stream-provider.tsx';

const patienceMs = 60_000;
const askAgainMs = 15_000;

export interface Arrival {
  leadId: number;
  sequence: number;
}

export interface FirstLead {
  arrival: Arrival | undefined;
  /** The contacts that the key created. */
  newContacts: readonly number[];
}

export function useFirstLead(key: Key | undefined): FirstLead {
  const [arrivals, setArrivals] = useState<Readonly<Record<number, Arrival>>>({});
  const [newContacts, setNewContacts] = useState<readonly number[]>([]);
  const keyId = key?.id;
  useStreamEvents(
    useCallback(
      ({ type, actor, subject: { id }, sequence }: Event) => {
        if (keyId === undefined || id === null) return;
        if (actor.type !== 'key' || actor.id !== keyId) return;
        if (type === 'contact.created') setNewContacts((known) => [...known, id]);
        if (type !== 'lead.created') return;
        setArrivals((known) => ({ [keyId]: { leadId: id, sequence }, ...known }));
      },
      [keyId],
    ),
  );
  return { arrival: keyId === undefined ? undefined : arrivals[keyId], newContacts };
}

/** After a minute without a lead: whether the key was used at all, and what was refused. */
export function useQuietKey(workspace: string, key: Key | undefined, waits: boolean) {
  const [quiet, setQuiet] = useState<number>();
  const keyId = key?.id;
  useEffect(() => {
    if (keyId === undefined || !waits) return;
    const timer = window.setTimeout(() => setQuiet(keyId), patienceMs);
    return () => window.clearTimeout(timer);
  }, [keyId, waits]);
  const isQuiet = waits && keyId !== undefined && quiet === keyId;
  const { data } = useQuery({
    queryKey: queryKeys.one(workspace, 'keys', `${keyId}/usage`),
    queryFn: ({ signal }) => inletOf(workspace).keys.getUsage(keyId ?? 0, { signal }),
    enabled: isQuiet,
    refetchInterval: askAgainMs,
  });
  return isQuiet ? data : undefined;
}
