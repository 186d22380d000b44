// The ids of the records that were made last, by the list that they are on: what a path should name
// if it is to lead anywhere.
import type { LightMyRequestResponse } from 'fastify';
import type { Operation } from '../openapi/documents.ts';
import type { Setting } from '../openapi/setting.ts';

const most = 20;
const each = 3;

export interface RecentIds {
  note: (path: string, id: string | number) => void;
  noteAnswer: (path: string, answer: LightMyRequestResponse) => void;
  /** Of one of them; when there is none, a number. */
  pick: (list: string, chance: number) => string;
}

export function createRecentIds(): RecentIds {
  const lists = new Map<string, string[]>();
  function note(path: string, id: string | number): void {
    const list = listOf(path);
    lists.set(list, [String(id), ...(lists.get(list) ?? [])].slice(0, most));
  }
  return {
    note,
    noteAnswer(path, answer) {
      if (answer.statusCode !== 201) return;
      const { id, data } = answer.json<{ id?: string; data?: { id?: number } }>();
      const made = id ?? data?.id;
      if (made !== undefined) note(path, made);
    },
    pick(list, chance) {
      const ids = lists.get(list) ?? [];
      return ids[chance % Math.max(ids.length, 1)] ?? String(1 + (chance % 5));
    },
  };
}

/** `notes` of `/api/v1/leads/{lead_id}/notes`, and `campaigns` of `/api/v1/campaigns/email`. */
function listOf(path: string): string {
  const below = path.replace(/^\/api\/\w+\//, '').split(/\/\{\w+\}\//);
  return below.at(-1)?.split('/')[0] ?? '';
}

/** Makes some records on every list on which the worked example makes one. */
export async function makeRecords(
  setting: Setting,
  operations: readonly Operation[],
  ids: RecentIds,
): Promise<void> {
  for (const { method, path, described } of operations) {
    if (method !== 'POST' || !described.operationId.startsWith('create')) continue;
    for (let made = 0; made < each; made += 1) {
      const url = path.replaceAll(
        /(\w+)\/\{\w+\}/g,
        (_, list: string) => `${list}/${ids.pick(list, 0)}`,
      );
      ids.note(path, await setting.aRecord(url));
    }
  }
}
