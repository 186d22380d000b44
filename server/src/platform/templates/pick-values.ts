// Reduces values to those at some paths, such as the ones that a template names. Pure.
import type { Values } from './liquid.ts';

export function pickValues(values: Values, paths: readonly (readonly string[])[]): Values {
  const picked: Values = {};
  for (const path of paths) pick(values, picked, path);
  return picked;
}

function pick(from: Values, to: Values, [name, ...rest]: readonly string[]): void {
  if (name === undefined || !Object.hasOwn(from, name)) return;
  const value = from[name];
  if (rest.length === 0 || !isObject(value)) {
    to[name] = value;
    return;
  }
  // A shorter path has picked all of it.
  if (to[name] === value) return;
  const part = isObject(to[name]) ? to[name] : {};
  to[name] = part;
  pick(value, part, rest);
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
