// Sends an edit, unless somebody else has changed the same field since it began.
import { InletError, versionOf } from '@inlet/sdk';
import { changedMeanwhile, type Edit } from './edit.ts';

/** Somebody else has changed the field, as the record now is. */
export class Conflict<Shown> extends Error {
  readonly current: Shown;
  readonly field: keyof Shown;

  constructor(current: Shown, field: keyof Shown) {
    super('Somebody else has changed the field.');
    this.current = current;
    this.field = field;
  }
}

interface Store<Body, Shown> {
  /** The record as the server sent it last. */
  read: () => Shown;
  /** From the server. */
  refresh: () => Promise<Shown>;
  update: (body: Body, ifMatch: string) => Promise<Shown>;
}

// Others may change other fields while one saves.
const maxRounds = 4;

export async function saveEdit<Body extends object, Shown extends object>(
  edit: Edit<Body, Shown>,
  { read, refresh, update }: Store<Body, Shown>,
): Promise<Shown> {
  let current = read();
  for (let round = 1; ; round += 1) {
    const field = changedMeanwhile(edit, current);
    if (field !== undefined) throw new Conflict(current, field);
    try {
      return await update(edit.body, versionOf(current));
    } catch (error) {
      const isStale = error instanceof InletError && error.status === 412;
      if (!isStale || round === maxRounds) throw error;
      current = await refresh();
    }
  }
}
