import { DomainError } from '../errors.ts';

/** For stored filters: null where a list refuses a field, such as a custom field that was deleted. */
export async function nullIfRefused<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DomainError && error.fields.length > 0) return null;
    throw error;
  }
}
