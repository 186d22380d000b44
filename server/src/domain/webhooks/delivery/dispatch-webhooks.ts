// Tells all webhooks of all workspaces, as far as no other process does: wakes those of a workspace
// in which something happened, begins with those that are new or were changed, and ends with those
// that are gone. What was missed is found by looking over all of them now and then.
import { setTimeout as later } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Claims } from '../../../platform/database/claims.ts';
import type { Database } from '../../../platform/database/pool.ts';
import type { Log } from '../../../platform/log.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import type { ChangeFeed } from './change-feed.ts';
import { type TellDeps, type Telling, tellWebhook } from './tell-webhook.ts';
import { readTargets } from './webhook-target.ts';

export interface DispatchDeps extends TellDeps {
  database: Database;
  feed: ChangeFeed;
  sealer: Sealer;
  claims: Claims;
  logger: Log;
}

export interface Dispatch {
  /** Something happened in the workspace. */
  wake: (workspaceId: string) => void;
  /** Its webhooks may be others now. */
  reload: (workspaceId: string) => Promise<void>;
  /** Looks over the webhooks of all workspaces. */
  sweep: () => Promise<void>;
  /** Another process may tell them all. */
  lose: () => void;
  stop: () => Promise<void>;
}

// What happens within so many milliseconds is read together.
const gatherMs = 20;

export function createDispatch(deps: DispatchDeps): Dispatch {
  const { database, feed, claims, logger } = deps;
  const tellings = new Map<string, Telling>();
  const byWorkspace = new Map<string, Set<Telling>>();
  const reloading = new Map<string, Promise<void>>();
  const ending = new Map<string, Promise<void>>();
  const refreshing = new Map<string, 'once' | 'again'>();
  let stopped = false;

  async function refresh(workspaceId: string): Promise<void> {
    const under = refreshing.get(workspaceId);
    refreshing.set(workspaceId, under === undefined ? 'once' : 'again');
    if (under !== undefined) return;
    try {
      do {
        refreshing.set(workspaceId, 'once');
        await feed.refresh(workspaceId);
        for (const telling of byWorkspace.get(workspaceId) ?? []) telling.wake();
        await later(gatherMs, undefined, { ref: false });
      } while (refreshing.get(workspaceId) === 'again' && !stopped);
    } catch (error) {
      logger.debug({ err: error }, 'Webhooks wait for the database');
    } finally {
      refreshing.delete(workspaceId);
    }
  }

  async function load(workspaceId: string): Promise<void> {
    await feed.refresh(workspaceId);
    const targets = await readTargets(deps, workspaceId);
    const wanted = new Map(targets.map((target) => [target.id, target]));
    for (const telling of [...(byWorkspace.get(workspaceId) ?? [])]) {
      const { id, version } = telling.target;
      if (wanted.get(id)?.version === version) wanted.delete(id);
      else end(telling);
    }
    for (const { id } of wanted.values()) {
      if (stopped || ending.has(id)) continue;
      if (await claims.take(id)) await begin(workspaceId, id);
    }
    for (const telling of byWorkspace.get(workspaceId) ?? []) telling.lookAgain();
  }

  /** How far it was told is read behind the lock: whoever held it before may just have written it. */
  async function begin(workspaceId: string, id: string): Promise<void> {
    const [target] = await readTargets(deps, workspaceId, id);
    if (target === undefined || tellings.has(id)) return;
    const telling = tellWebhook(deps, target);
    tellings.set(id, telling);
    const others = byWorkspace.get(workspaceId) ?? new Set();
    byWorkspace.set(workspaceId, others.add(telling));
  }

  function forget(telling: Telling): void {
    const { workspaceId, id } = telling.target;
    tellings.delete(id);
    byWorkspace.get(workspaceId)?.delete(telling);
    if (byWorkspace.get(workspaceId)?.size === 0) byWorkspace.delete(workspaceId);
  }

  /** Nobody waits for one that is slow to end; as it has ended, it may begin anew. */
  function end(telling: Telling): void {
    const { id, workspaceId } = telling.target;
    forget(telling);
    const ended = telling
      .stop()
      .then(() => claims.leave(id))
      .catch((error) => logger.debug({ err: error }, 'A webhook could not be left'))
      .finally(() => {
        ending.delete(id);
        if (!stopped) void reload(workspaceId);
      });
    ending.set(id, ended);
  }

  async function reload(workspaceId: string): Promise<void> {
    const before = reloading.get(workspaceId) ?? Promise.resolve();
    const mine = before
      .then(() => (stopped ? undefined : load(workspaceId)))
      .catch((error) => logger.warn({ err: error }, 'Webhooks could not be looked up'));
    reloading.set(workspaceId, mine);
    await mine;
    if (reloading.get(workspaceId) === mine) reloading.delete(workspaceId);
  }

  return {
    wake(workspaceId) {
      if (byWorkspace.has(workspaceId)) void refresh(workspaceId);
    },
    reload,
    async sweep() {
      const { rows } = await sql<{ workspace_id: string }>`
        select distinct workspace_id from webhooks where active`.execute(database.kysely);
      const all = new Set([...rows.map((row) => row.workspace_id), ...byWorkspace.keys()]);
      for (const workspaceId of all) if (!stopped) await reload(workspaceId);
    },
    lose() {
      for (const telling of [...tellings.values()]) {
        forget(telling);
        telling.drop();
      }
    },
    async stop() {
      stopped = true;
      await Promise.all([...reloading.values()]);
      const stops = [...tellings.values()].map((telling) => telling.stop().catch(() => {}));
      await Promise.all([...stops, ...ending.values()]);
      await claims.stop();
    },
  };
}
