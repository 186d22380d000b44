// The message of a change: the payload and the headers of Standard Webhooks. Pure.
import { createHmac } from 'node:crypto';
import type { SubjectType } from '../../events/event.ts';
import { webhookSecretPrefix } from '../webhook.ts';

/** An event of the log with its record, as the API presents that now. */
export interface Change {
  seq: number;
  type: string;
  at: Date;
  subjectType: SubjectType;
  subjectId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  record: PresentedRecord | null;
  /** The task of an event whose subject is the task itself, or its lead. */
  task?: PresentedRecord | undefined;
  /** Whether it is one of the changes of a bulk edit, an import, a merge or an undo. */
  isOfMany?: boolean;
  /** The name of a subject that is no record of a message: an automation, a campaign, a webhook. */
  subjectName?: string | undefined;
  /** Serialised once for all endpoints. */
  body?: Buffer;
}

export interface PresentedRecord {
  version: number;
  json: object;
  /** The attributes that filters match. A type of record omits those that it does not have. */
  source?: string | null;
  pipeline?: string | null;
  tags?: string[];
  /** The name of the member to whom it is assigned, for messages in words. */
  assignee?: string | null;
}

/** The same for each attempt and each endpoint, so that a receiver can deduplicate. */
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
  const logged = taskIn(change);
  if (logged !== undefined) {
    const { id: uuid, number: id, ...facts } = logged;
    return {
      sequence: seq,
      version: task?.version ?? null,
      task: task?.json ?? { id, uuid, ...facts },
      ...(subjectType === 'lead' && { lead: record?.json ?? { uuid: subjectId } }),
    };
  }
  // The log still has the facts of a deleted record.
  const presented = record?.json ?? { uuid: subjectId, ...(after ?? before) };
  return {
    sequence: seq,
    version: record?.version ?? null,
    [subjectType]: presented,
    ...(before && after && { previous: before, changes: after }),
  };
}

/** The task as the log knows it: the subject of an event about a task of a lead is the lead. */
export function taskIn({
  type,
  after,
}: Pick<Change, 'type' | 'after'>): { id: string; number: number } | undefined {
  return type.startsWith('task.') ? (after?.task as ReturnType<typeof taskIn>) : undefined;
}

/** Decodes a secret: its prefix and then base64. */
export const keyOfSecret = (secret: string): Buffer =>
  Buffer.from(secret.slice(webhookSecretPrefix.length), 'base64');

/** The headers of Standard Webhooks, with a signature by each of the keys. */
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
