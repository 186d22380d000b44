import { DomainError } from './errors.ts';

/** What a verb finds, or undefined where it says that there is no such record. */
export async function orUndefined<Found>(finding: Promise<Found>): Promise<Found | undefined> {
  try {
    return await finding;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return undefined;
    throw error;
  }
}
