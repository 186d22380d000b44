import { InletError } from '@inlet/sdk';

/** Whether the server has no such record, or hides it from this person. */
export const isMissing = (error: unknown): boolean =>
  error instanceof InletError && error.status === 404;
