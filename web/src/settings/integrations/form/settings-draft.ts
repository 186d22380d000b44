// The values of a form of settings, and the settings that they make. Pure.
import type { SettingField } from './setting-fields.ts';

/** Null: a secret that is removed. A secret left empty stays as it is. */
export type SettingsDraft = Readonly<Record<string, string | readonly string[] | null>>;

type Settings = Record<string, unknown>;

/** What is not set stands as its default. */
export const draftOf = (fields: readonly SettingField[], settings: Settings = {}): SettingsDraft =>
  Object.fromEntries(
    fields.map(({ name, kind, initial }) => [
      name,
      kind === 'secret' ? '' : textOf(kind, settings[name] ?? initial),
    ]),
  );

const isList = (kind: SettingField['kind']): boolean => kind === 'list' || kind === 'choices';

function textOf(kind: SettingField['kind'], value: unknown): string | readonly string[] {
  if (isList(kind)) return Array.isArray(value) ? value.map(String) : [];
  return value === undefined ? '' : String(value);
}

/** Of a new integration. */
export const newSettings = (fields: readonly SettingField[], draft: SettingsDraft): Settings =>
  Object.fromEntries(settled(fields, draft).filter(([, value]) => value !== null));

/** Only what the form has changed; null removes a setting. */
export function changedSettings(
  fields: readonly SettingField[],
  draft: SettingsDraft,
  settings: Settings,
): Settings {
  const saved = new Map(settled(fields, draftOf(fields, settings)));
  const secrets = new Set(fields.filter(({ kind }) => kind === 'secret').map(({ name }) => name));
  return Object.fromEntries(
    settled(fields, draft).filter(([name, value]) =>
      secrets.has(name)
        ? draft[name] === null || value !== null
        : JSON.stringify(value) !== JSON.stringify(saved.get(name)),
    ),
  );
}

const settled = (fields: readonly SettingField[], draft: SettingsDraft): [string, unknown][] =>
  fields.map((field) => [field.name, settle(field, draft[field.name] ?? null)]);

function settle({ kind }: SettingField, value: string | readonly string[] | null): unknown {
  if (value === null || value.length === 0) return null;
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (text === '') return null;
  if (kind === 'switch') return text === 'true';
  return kind === 'number' ? Number(text) : text;
}
