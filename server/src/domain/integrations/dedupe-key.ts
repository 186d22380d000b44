// The key of a delivery as it is stored. A long one would not fit its index. Pure.
import { createHash } from 'node:crypto';
import { toStorable } from '../../platform/storable-text.ts';

const maxLength = 200;

export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url');

export function dedupeKey(key: string): string {
  const storable = toStorable(key);
  return storable.length > maxLength ? hashOf(storable) : storable;
}
