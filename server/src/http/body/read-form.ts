// A form as the object that JSON would have sent: `a[b]=1` nests, a repeated name is a list. Pure.
import { DomainError } from '../../domain/errors.ts';
import { maxFields } from './read-pairs.ts';

type Bag = Record<string, unknown>;
const path = /^([^[\]]+)((?:\[[^[\]]*\])*)$/;

export function readForm(pairs: Iterable<[string, string]>): Bag {
  const form: Bag = {};
  let count = 0;
  for (const [name, value] of pairs) {
    count += 1;
    if (count > maxFields) throw new DomainError('bad_request', 'The form has too many fields.');
    const parts = path.exec(name);
    const brackets = parts?.[2] ?? '';
    const keys = parts ? [parts[1] as string, ...brackets.split(/[[\]]+/).filter(Boolean)] : [name];
    if (keys.some((key) => key === '__proto__' || key === 'constructor' || key === 'prototype')) {
      throw new DomainError('bad_request', 'The form has a field of a name that is not allowed.');
    }
    put(form, keys, value, brackets.endsWith('[]'));
  }
  return form;
}

function put(form: Bag, keys: readonly string[], value: string, isList: boolean): void {
  let bag = form;
  for (const key of keys.slice(0, -1)) {
    const inner = Object.hasOwn(bag, key) ? bag[key] : undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) bag[key] = {};
    bag = bag[key] as Bag;
  }
  const last = keys.at(-1) as string;
  const there = Object.hasOwn(bag, last) ? bag[last] : undefined;
  if (Array.isArray(there)) there.push(value);
  else if (there !== undefined) bag[last] = [there, value];
  else bag[last] = isList ? [value] : value;
}
