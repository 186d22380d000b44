// Allocates the numbers of new leads and contacts. Judging a batch needs them, so a batch draws as
// many as it could need, and its unused numbers go to the next batch. So a refused lead and a batch
// that is captured again take no number. A number whose transaction may have committed is not reused.
import { isLockTimeout, isUnavailable, sqlState } from '../../../platform/database/errors.ts';
import type { Queries } from '../../../platform/database/queries.ts';
import { DomainError } from '../../errors.ts';
import { takeNumbers } from './intake-queries.ts';

export interface BatchNumbers {
  /** Draws the numbers that earlier batches did not leave unused. */
  draw: (connection: Queries) => Promise<void>;
  lead: () => number;
  contact: () => number;
}

export interface LeadNumbers {
  /** Runs a batch. Null, or an error that rolled it back, means that nothing was written. */
  use: <Result>(leads: number, run: (numbers: BatchNumbers) => Promise<Result>) => Promise<Result>;
}

export function createLeadNumbers(): LeadNumbers {
  const leads = createSpares();
  const contacts = createSpares();

  return {
    async use(count, run) {
      const own = { leads: leads.take(count), contacts: contacts.take(count) };
      const used = { leads: 0, contacts: 0 };
      try {
        const result = await run({
          async draw(connection) {
            const missing = [count - own.leads.length, count - own.contacts.length];
            if (Math.max(...missing) === 0) return;
            const { rows } = await connection.query<{
              lead: number | null;
              contact: number | null;
            }>({ ...takeNumbers, values: missing });
            for (const { lead, contact } of rows) {
              if (lead !== null) own.leads.push(lead);
              if (contact !== null) own.contacts.push(contact);
            }
          },
          lead: () => nextOf(own.leads, used.leads++),
          contact: () => nextOf(own.contacts, used.contacts++),
        });
        if (result === null) Object.assign(used, { leads: 0, contacts: 0 });
        return result;
      } catch (error) {
        if (isRolledBack(error)) Object.assign(used, { leads: 0, contacts: 0 });
        throw error;
      } finally {
        leads.put(own.leads.slice(used.leads));
        contacts.put(own.contacts.slice(used.contacts));
      }
    },
  };
}

/** Unused numbers, lowest first: at most as many as the batches in flight have drawn. */
function createSpares() {
  const spares: number[] = [];
  return {
    take: (count: number) => spares.splice(0, count),
    put(numbers: readonly number[]) {
      spares.push(...numbers);
      spares.sort((a, b) => a - b);
    },
  };
}

function nextOf(numbers: readonly number[], index: number): number {
  const number = numbers[index];
  if (number === undefined) throw new Error('The batch has drawn no more numbers.');
  return number;
}

/** Whether the transaction certainly rolled back. After a unique violation the number is in use. */
function isRolledBack(error: unknown): boolean {
  if (error instanceof DomainError || isLockTimeout(error)) return true;
  const state = sqlState(error);
  return state !== undefined && state !== '23505' && !isUnavailable(error);
}
