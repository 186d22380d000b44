import { isStorableValue } from '../../../platform/storable-text.ts';
import type { Json } from '../../leads/lead.ts';

/** Undefined for a text that is no JSON, or has texts that cannot be stored. */
export function parseJson(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return isStorableValue(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
