import { DomainError } from './errors.ts';

/** The result of a use case, or undefined where it throws `not_found`. */
export async function orUndefined<Found>(result: Promise<Found>): Promise<Found | undefined> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return undefined;
    throw error;
  }
}
