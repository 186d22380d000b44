// Names a delivery of a service that documents no id of its own: by a header of the sender, by the field
// that the settings name, else by what it says. Pure.
import type { Json } from '../../leads/lead.ts';
import { hashOf } from '../dedupe-key.ts';
import { valueAt } from './json-value.ts';

const idHeaders = ['idempotency-key', 'webhook-id', 'x-webhook-id'];

interface Keyed {
  headers: Readonly<Record<string, string | undefined>>;
  payload: Json;
  idField: unknown;
  at: Date;
}

export function keyOf({ headers: sent, payload, idField, at }: Keyed): string {
  const id = typeof idField === 'string' ? valueAt(payload, idField) : undefined;
  if (typeof id === 'string' || typeof id === 'number') return `id ${id}`;
  const named = idHeaders.find((name) => sent[name]);
  if (named !== undefined) return `header ${sent[named]}`;
  // A person may send the same again another day.
  const day = at.toISOString().slice(0, 10);
  return `body ${hashOf(JSON.stringify(payload))} ${day}`;
}
