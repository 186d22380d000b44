import { type ProblemAt, problemAt } from '../../errors.ts';
import type { Json } from '../lead.ts';

const maxBytes = 8 * 1024;

/** The problem with the consent of a lead; undefined when it is valid. */
export function consentProblem(consent: Json): ProblemAt | undefined {
  if (Buffer.byteLength(JSON.stringify(consent)) <= maxBytes) return undefined;
  return problemAt('consent_too_large', { max_kib: maxBytes / 1024 });
}
