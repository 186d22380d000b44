// What a webhook is told of a change: the payload that Standard Webhooks recommends. Pure.
import { createHmac } from 'node:crypto';
import type { SubjectType } from '../../events/event.ts';

/** A change of the log with the record that it is about, as it is shown now. */
export interface Change {
  seq: number;
  type: string;
  at: Date;
  subjectType: SubjectType;
  subjectId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  record: ShownRecord | null;
  /** The task whose change stands in the log of a lead, or in its own. */
  task?: ShownRecord | undefined;
  /** Written once, however many are told. */
  body?: Buffer;
}

export interface ShownRecord {
  version: number;
  json: object;
  /** By which changes are filtered; what a record cannot have is left out. */
  source?: string | null;
  pipeline?: string | null;
  tags?: string[];
}

/** The same for each attempt, and for each who is told: by it a receiver knows a repetition. */
export function messageId(workspaceId: string, seq: number): string {
  return `msg_${workspaceId.replaceAll('-', '')}_${seq}`;
}

export function seqOfMessage(workspaceId: string, id: string): number | undefined {
  const seq = /^msg_[0-9a-f]{32}_(\d{1,15})$/.exec(id)?.[1];
  return seq !== undefined && messageId(workspaceId, Number(seq)) === id ? Number(seq) : undefined;
}

export function bodyOf(change: Change): Buffer {
  change.body ??= Buffer.from(
    JSON.stringify({
      type: change.type,
      timestamp: change.at.toISOString(),
      data: dataOf(change),
    }),
  );
  return change.body;
}

function dataOf(change: Change): object {
  const { seq, subjectType, subjectId, before, after, record, task } = change;
  const told = taskIn(change);
  if (told !== undefined) {
    const { id: uuid, number: id, ...facts } = told;
    return {
      sequence: seq,
      version: task?.version ?? null,
      task: task?.json ?? { id, uuid, ...facts },
      ...(subjectType === 'lead' && { lead: record?.json ?? { uuid: subjectId } }),
    };
  }
  // A record that is gone for good is told by what the log holds of it.
  const shown = record?.json ?? { uuid: subjectId, ...(after ?? before) };
  return {
    sequence: seq,
    version: record?.version ?? null,
    [subjectType]: shown,
    ...(before && after && { previous: before, changes: after }),
  };
}

/** What the log tells of a task: events about those of a lead are the lead's. */
export function taskIn({
  type,
  after,
}: Pick<Change, 'type' | 'after'>): { id: string; number: number } | undefined {
  return type.startsWith('task.') ? (after?.task as ReturnType<typeof taskIn>) : undefined;
}

/** The bytes of a secret: what stands behind `whsec_`. */
export const keyOfSecret = (secret: string): Buffer =>
  Buffer.from(secret.replace(/^whsec_/, ''), 'base64');

/** Headers of Standard Webhooks, signed with each of the keys. */
export function signedHeaders(
  keys: readonly Buffer[],
  { id, at, body }: { id: string; at: Date; body: string | Buffer },
): Record<string, string> {
  const timestamp = Math.floor(at.getTime() / 1000);
  const head = `${id}.${timestamp}.`;
  const sign = (key: Buffer) =>
    createHmac('sha256', key).update(head).update(body).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': keys.map((key) => `v1,${sign(key)}`).join(' '),
  };
}
