// How a body names a pipeline, a stage or a user: by key where the contract speaks of keys, and by
// any form of id everywhere. Pure.
import type { Ref } from '../../../domain/record-ref.ts';
import { refOf } from '../../record-id.ts';

/** Digits are a key here, which a number sent as a number is not. */
export function keyRefOf(given: string | number): Ref {
  if (typeof given === 'string' && /^\d+$/.test(given)) return { key: given };
  return refOf(given);
}

export function memberRefOf(given: string | number): Ref {
  const ref = refOf(given);
  return 'key' in ref ? { key: ref.key.toLowerCase() } : ref;
}
