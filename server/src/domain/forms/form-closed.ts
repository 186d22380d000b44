import { DomainError } from '../errors.ts';

/** Thrown within the transaction of a lead: the form was closed or deleted a moment ago. */
export class FormClosed extends Error {
  override name = 'FormClosed';
}

export function refuseClosed({ active }: { active: boolean }): void {
  if (active) return;
  throw new DomainError('conflict', 'The form takes no answers: it is not active.');
}
