// Looks into values of JSON whose shape others decide. Pure.
import type { Json } from '../../leads/lead.ts';

export type JsonObject = Record<string, Json>;
export type Scalar = string | number | boolean;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isScalar = (value: unknown): value is Scalar =>
  ['string', 'number', 'boolean'].includes(typeof value);

export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

export const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value : []);

/** Ids come as text or as numbers. Undefined for anything else, and for an empty text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** At a path such as `data.id`; undefined for none. */
export function valueAt(value: Json, path: string): Json | undefined {
  const own = objectOf(value);
  if (Object.hasOwn(own, path)) return own[path];
  let found: Json | undefined = value;
  for (const name of path.split('.')) {
    const inner: JsonObject = objectOf(found);
    found = Object.hasOwn(inner, name) ? inner[name] : undefined;
  }
  return found;
}

/** The entries that are there, as texts: the ids that a lead came with. */
export function idsOf(value: JsonObject, names: readonly string[]): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const name of names) {
    const text = textOf(value[name]);
    if (text !== undefined) ids[name] = text;
  }
  return ids;
}
