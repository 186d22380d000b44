// A form as the object that JSON would have: `a[b]=1` nests, a repeated name is an array. Pure.
import { DomainError } from '../../domain/errors.ts';
import { maxFields } from './read-pairs.ts';

type JsonObject = Record<string, unknown>;
const path = /^([^[\]]+)((?:\[[^[\]]*\])*)$/;

export function readForm(pairs: Iterable<[string, string]>): JsonObject {
  const form: JsonObject = {};
  let count = 0;
  for (const [name, value] of pairs) {
    count += 1;
    if (count > maxFields) throw new DomainError('bad_request', 'The form has too many fields.');
    const parts = path.exec(name);
    const brackets = parts?.[2] ?? '';
    const keys = parts ? [parts[1] as string, ...brackets.split(/[[\]]+/).filter(Boolean)] : [name];
    if (keys.some((key) => key === '__proto__' || key === 'constructor' || key === 'prototype')) {
      throw new DomainError('bad_request', 'The form has a field with a name that is not allowed.');
    }
    setPath(form, keys, value, brackets.endsWith('[]'));
  }
  return form;
}

function setPath(form: JsonObject, keys: readonly string[], value: string, isList: boolean): void {
  let target = form;
  for (const key of keys.slice(0, -1)) {
    const inner = Object.hasOwn(target, key) ? target[key] : undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) target[key] = {};
    target = target[key] as JsonObject;
  }
  const last = keys.at(-1) as string;
  const existing = Object.hasOwn(target, last) ? target[last] : undefined;
  if (Array.isArray(existing)) existing.push(value);
  else if (existing !== undefined) target[last] = [existing, value];
  else target[last] = isList ? [value] : value;
}
