// Saves single fields of leads: each is based on the version that was read when the edit began, so that
// a change of somebody else in between is found. Changes of one lead are sent in turn.
import { type Inlet, InletError, type Lead, versionOf } from '@inlet/sdk';
import { fieldValue, updateOf, withValue } from '../../fields/lead-field.ts';

export interface Change {
  id: number;
  field: string;
  /** What the person saw, and what they made of it. */
  from: unknown;
  to: unknown;
}

interface Rows {
  replace: (id: number, change: (lead: Lead) => Lead) => void;
}

interface Options {
  inlet: Inlet;
  rows: () => Rows;
  onSaved: (change: Change, lead: Lead, cause: string | undefined) => void;
  /** Somebody else changed the same field; the lead is as it is now. */
  onConflict: (change: Change, lead: Lead) => void;
  onRefused: (change: Change, error: unknown) => void;
}

class Conflict extends Error {
  readonly lead: Lead;

  constructor(lead: Lead) {
    super('Somebody else has changed the field.');
    this.lead = lead;
  }
}

export function createLeadSaver(options: Options) {
  const { inlet, rows } = options;
  const latest = new Map<number, Promise<Lead>>();
  const pending = new Map<number, Map<string, unknown>>();

  /** With the changes that are on their way. */
  function withPending(lead: Lead): Lead {
    const fields = [...(pending.get(lead.id) ?? [])];
    return fields.reduce((row, [field, value]) => withValue(row, field, value), lead);
  }

  function settle({ id, field, to }: Change): void {
    const fields = pending.get(id);
    if (fields === undefined) return;
    if (fields.get(field) === to) fields.delete(field);
    if (fields.size === 0) pending.delete(id);
  }

  async function write(change: Change, base: Lead, onCause: (id: string) => void): Promise<Lead> {
    const { id, field, from, to } = change;
    if (!isSame(fieldValue(base, field), from)) throw new Conflict(base);
    try {
      const ifMatch = versionOf(base);
      return await inlet.leads.update(id, updateOf(field, to), { ifMatch, onCause });
    } catch (error) {
      if (!(error instanceof InletError) || error.status !== 412) throw error;
      // Another field may have changed, which is no conflict.
      return write(change, await inlet.leads.get(id), onCause);
    }
  }

  async function save(change: Change): Promise<void> {
    const { id, field, from, to } = change;
    const base = latest.get(id) ?? inlet.leads.get(id);
    let cause: string | undefined;
    const saving = base.then((lead) =>
      write(change, lead, (made) => {
        cause = made;
      }),
    );
    latest.set(id, saving);
    try {
      const lead = await saving;
      settle(change);
      rows().replace(id, () => withPending(lead));
      options.onSaved(change, lead, cause);
    } catch (error) {
      latest.delete(id);
      settle(change);
      if (error instanceof Conflict) {
        rows().replace(id, () => withPending(error.lead));
        options.onConflict(change, error.lead);
        return;
      }
      rows().replace(id, (lead) =>
        isSame(fieldValue(lead, field), to) ? withValue(lead, field, from) : lead,
      );
      options.onRefused(change, error);
    }
  }

  return {
    withPending,
    begin(id: number): void {
      if (pending.has(id)) return;
      const read = inlet.leads.get(id);
      latest.set(id, read);
      // A change reports it.
      read.catch(() => latest.get(id) === read && latest.delete(id));
    },
    set(change: Change): void {
      const { id, field, to } = change;
      const fields = pending.get(id) ?? new Map<string, unknown>();
      pending.set(id, fields.set(field, to));
      rows().replace(id, (lead) => withValue(lead, field, to));
      void save(change);
    },
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
