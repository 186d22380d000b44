// The ids of the latest records by list, so that generated paths refer to existing records.
import type { LightMyRequestResponse } from 'fastify';
import type { Operation } from '../openapi/documents.ts';
import type { TestEnvironment } from '../openapi/environment.ts';

const maxIds = 20;
const recordsEach = 3;

export interface RecentIds {
  note: (path: string, id: string | number) => void;
  noteResponse: (path: string, response: LightMyRequestResponse) => void;
  /** The id of one of them, or an arbitrary number without records. */
  pick: (list: string, seed: number) => string;
}

export function createRecentIds(): RecentIds {
  const lists = new Map<string, string[]>();
  function note(path: string, id: string | number): void {
    const list = listOf(path);
    lists.set(list, [String(id), ...(lists.get(list) ?? [])].slice(0, maxIds));
  }
  return {
    note,
    noteResponse(path, response) {
      if (response.statusCode !== 201) return;
      const { id, data } = response.json<{ id?: string; data?: { id?: number } }>();
      const made = id ?? data?.id;
      if (made !== undefined) note(path, made);
    },
    pick(list, seed) {
      const ids = lists.get(list) ?? [];
      return ids[seed % Math.max(ids.length, 1)] ?? String(1 + (seed % 5));
    },
  };
}

/** `notes` of `/api/v1/leads/{lead_id}/notes`, and `campaigns` of `/api/v1/campaigns/email`. */
function listOf(path: string): string {
  const below = path.replace(/^\/api\/\w+\//, '').split(/\/\{\w+\}\//);
  return below.at(-1)?.split('/')[0] ?? '';
}

/** Creates some records in every list by its worked example. */
export async function makeRecords(
  environment: TestEnvironment,
  operations: readonly Operation[],
  ids: RecentIds,
): Promise<void> {
  for (const { method, path, described } of operations) {
    const isList = operations.some((other) => other.method === 'GET' && other.path === path);
    if (method !== 'POST' || !isList || !described.operationId.startsWith('create')) continue;
    for (let made = 0; made < recordsEach; made += 1) {
      const url = path.replaceAll(
        /(\w+)\/\{\w+\}/g,
        (_, list: string) => `${list}/${ids.pick(list, 0)}`,
      );
      ids.note(path, await environment.aRecord(url));
    }
  }
}
