// Renders texts with values in them: `Call {{ lead.first_name }}`. Bounded in time and size, and
// without access to files or other templates.
import { Liquid, LiquidError, type Template } from 'liquidjs';
import { LRUCache } from 'lru-cache';
import { toStorable } from '../storable-text.ts';

export type Values = Record<string, unknown>;

const options = {
  ownPropertyOnly: true,
  strictVariables: false,
  // A template is stored as it was saved, so it names no others.
  templates: {},
  dynamicPartials: false,
  parseLimit: 400_000,
  renderLimit: 200,
  memoryLimit: 2_000_000,
};
const engines = {
  text: new Liquid(options),
  html: new Liquid({ ...options, outputEscape: 'escape' }),
};
type OutputFormat = keyof typeof engines;

// A step or a mail renders one text for very many leads.
const cacheOptions = {
  maxSize: 2_000_000,
  sizeCalculation: (_parsed: Template[], text: string) => text.length,
};
const caches = {
  text: new LRUCache<string, Template[]>(cacheOptions),
  html: new LRUCache<string, Template[]>(cacheOptions),
};

/** A mistake in a template, as its author can mend it. */
export class TemplateError extends Error {}

/** Filters can make what no database stores: half a character, or NUL. Throws TemplateError. */
export const renderLiquid = (
  text: string,
  values: Values,
  format: OutputFormat = 'text',
): string =>
  text.includes('{')
    ? toStorable(asTemplateError(() => engines[format].renderSync(parsed(text, format), values)))
    : text;

function parsed(text: string, format: OutputFormat): Template[] {
  const known = caches[format].get(text);
  if (known !== undefined) return known;
  const templates = engines[format].parse(text);
  caches[format].set(text, templates);
  return templates;
}

/** Throws TemplateError. */
export const checkLiquid = (text: string): void => {
  asTemplateError(() => engines.text.parse(text));
};

function asTemplateError<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (LiquidError.is(error)) throw new TemplateError(error.message);
    throw error;
  }
}

/** The paths of the values that a template names, up to a part that is computed: `lead`, `tags`. */
export const namedPaths = (text: string): string[][] =>
  engines.text.globalVariableSegmentsSync(text).map((path) => {
    const end = path.findIndex((name) => typeof name !== 'string');
    return path.slice(0, end === -1 ? path.length : end).map(String);
  });

/** The values that a template names and that are missing or empty: `lead.company`. */
export function missingValues(text: string, values: Values): string[] {
  const segments = engines.text.globalVariableSegmentsSync(text);
  const missing = segments.filter((path) => isEmpty(valueAt(values, path)));
  return missing.map((path) => path.filter((one) => typeof one !== 'object').join('.'));
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

const valueAt = (values: unknown, path: readonly unknown[]): unknown =>
  path.reduce((value: unknown, name) => {
    const owner = value as Record<string, unknown> | null | undefined;
    return typeof name !== 'object' && owner != null && Object.hasOwn(Object(owner), String(name))
      ? owner[String(name)]
      : undefined;
  }, values);
