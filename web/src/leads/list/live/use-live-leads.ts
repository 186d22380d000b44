// Keeps the list live without moving what one reads: changed leads change in their place, deleted ones
// are struck out, new ones wait until the list is idle or somebody asks for them.
import type { Event, Inlet, Lead } from '@inlet/sdk';
import { useCallback, useEffect, useRef, useState } from 'react';
import { inletOf } from '../../../api/client.ts';
import { useStreamEvents, useStreamGap } from '../../../api/stream/stream-provider.tsx';
import type { RowStore } from '../../../lists/row-store.ts';
import type { SearchParams } from '../../../search-params.ts';
import { leadsQuery } from '../fetch-leads.ts';

const gatherMs = 150;
const floodMs = 1_000;
const justNowMs = 5_000;
/** Of more changes than these, the pages in view are read instead. */
const maxSingle = 20;
const maxWaiting = 100;

export interface LiveLeads {
  /** New leads of this list that are not shown yet. */
  waiting: ReadonlySet<number>;
  /** Those that came while the list was open. */
  fresh: ReadonlySet<number>;
  gone: ReadonlySet<number>;
  show: () => void;
  /** Shows a lead that this person added at once. */
  showNow: () => void;
}

interface Options {
  workspace: string;
  /** Leads that this user adds or restores are shown at once. */
  me: number | undefined;
  params: SearchParams;
  store: RowStore<Lead>;
  withPending: (lead: Lead) => Lead;
  /** Whether new rows may come in without disturbing anybody. */
  isIdle: () => boolean;
}

const none: ReadonlySet<number> = new Set();

const nothingGathered = () => ({
  /** New, and new or restored since the list was read. */
  arrived: new Set<number>(),
  created: new Set<number>(),
  changed: new Set<number>(),
  isOwn: false,
});

export function useLiveLeads(options: Options): LiveLeads {
  const { store } = options;
  const [state, setState] = useState({ waiting: none, fresh: none, gone: none });
  const latest = useRef(options);
  latest.current = options;
  const gathered = useRef(nothingGathered());
  const timer = useRef<number>(undefined);
  const openedAt = useRef(performance.now());

  const show = useCallback(async (waiting: ReadonlySet<number>) => {
    gathered.current.created.clear();
    gathered.current.isOwn = false;
    await latest.current.store.reload();
    const came = waiting.intersection(gathered.current.arrived);
    setState(({ fresh }) => ({ waiting: none, fresh: fresh.union(came), gone: none }));
  }, []);

  const flush = useCallback(async () => {
    timer.current = undefined;
    const { workspace, params, store: rows, withPending, isIdle } = latest.current;
    const inlet = inletOf(workspace);
    const { created, changed } = gathered.current;
    const seen = [...changed].filter((id) => rows.find(id) !== undefined);
    changed.clear();
    await refresh(inlet, params, rows, seen, withPending);
    if (created.size === 0) return;
    const waiting = await matching(inlet, params, created, rows);
    if (rows !== latest.current.store || waiting.size === 0) return;
    if (isIdle() || gathered.current.isOwn) await show(waiting);
    else setState((now) => ({ ...now, waiting }));
  }, [show]);

  useStreamEvents(
    useCallback(
      ({ type, subject, actor }: Event) => {
        if (subject.type !== 'lead' || subject.id === null) return;
        const { id } = subject;
        if (type === 'lead.created') gathered.current.arrived.add(id);
        if (type === 'lead.created' || type === 'lead.restored') {
          gathered.current.created.add(id);
          gathered.current.isOwn ||= actor.type === 'user' && actor.id === latest.current.me;
        } else if (type === 'lead.deleted' || type === 'lead.purged') {
          gathered.current.created.delete(id);
          const isShown = latest.current.store.find(id) !== undefined;
          if (isShown) setState((now) => ({ ...now, gone: new Set(now.gone).add(id) }));
        } else gathered.current.changed.add(id);
        // A flood of leads is counted less often.
        const pause = gathered.current.created.size > maxWaiting ? floodMs : gatherMs;
        timer.current ??= window.setTimeout(() => void flush().catch(() => {}), pause);
      },
      [flush],
    ),
  );

  useStreamGap(
    useCallback(() => {
      // A list that was read just now has missed nothing.
      if (performance.now() - openedAt.current > justNowMs) void show(none);
    }, [show]),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has nothing waiting
  useEffect(() => {
    gathered.current = nothingGathered();
    openedAt.current = performance.now();
    setState(({ fresh }) => ({ waiting: none, fresh, gone: none }));
    return () => {
      window.clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [store]);

  return {
    ...state,
    show: () => void show(state.waiting),
    showNow: () => void show(none),
  };
}

async function refresh(
  inlet: Inlet,
  params: SearchParams,
  rows: RowStore<Lead>,
  ids: readonly number[],
  withPending: (lead: Lead) => Lead,
): Promise<void> {
  const read =
    ids.length <= maxSingle
      ? await Promise.all(ids.map((id) => inlet.leads.get(id).catch(() => undefined)))
      : await readInView(inlet, params, rows);
  for (const lead of read) {
    if (lead === undefined) continue;
    // An older answer may come after a newer one.
    rows.replace(lead.id, (row) => (lead.updated_at < row.updated_at ? row : withPending(lead)));
  }
}

async function readInView(inlet: Inlet, params: SearchParams, rows: RowStore<Lead>) {
  const { first, last } = rows.range();
  const list = inlet.leads.list(leadsQuery(params, { per_page: maxWaiting }));
  const pages = [...new Set([first, last].map((row) => Math.floor(row / maxWaiting) + 1))];
  const read = await Promise.all(pages.map((page) => list.page(page)));
  return read.flatMap(({ data }) => data);
}

/** Which of the new leads the list has: by its own filters, among the newest. */
async function matching(
  inlet: Inlet,
  params: SearchParams,
  created: ReadonlySet<number>,
  rows: RowStore<Lead>,
): Promise<ReadonlySet<number>> {
  const newest = { sort: 'created_at', direction: 'desc' } as const;
  const query = leadsQuery(params, { ...newest, per_page: Math.min(maxWaiting, created.size + 5) });
  const { data } = await inlet.leads.list(query).page();
  const ids = data.map(({ id }) => id);
  return new Set(ids.filter((id) => created.has(id) && rows.find(id) === undefined));
}
