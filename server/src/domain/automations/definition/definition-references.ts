// Maps the settings of a definition and the references in it, such as to the ids of an API. Pure.
import type { Definition, Reference, Settings } from '../automation.ts';

/** The settings that hold references, with the kind of record that each refers to. */
const referenceKinds: Readonly<Record<string, string>> = {
  stage_id: 'stage',
  assigned_user_id: 'user',
  user_id: 'user',
  user_ids: 'user',
  team_id: 'team',
  otherwise_user_id: 'user',
  form_id: 'form',
  automation_id: 'automation',
  template_id: 'template',
};

/** The settings that hold lists of settings: the ways of a branch, and of an assignment its rules. */
export const nested: ReadonlySet<string> = new Set(['yes', 'no', 'rules', 'team_weights']);

type MapReference = (kind: string, reference: Reference) => unknown;

/** Returns the new value of a setting. */
export type MapSetting = (name: string, value: unknown) => unknown;

/** Maps the settings of the trigger and of all steps, including those in branches. */
export function mapSettings(
  { trigger, conditions, steps }: Definition,
  mapSetting: MapSetting,
): Definition {
  const mapAll = <Value extends Settings>(settings: Value): Value => {
    const entries = Object.entries(settings).map(([name, value]) => [
      name,
      nested.has(name) ? (value as Settings[]).map(mapAll) : mapSetting(name, value),
    ]);
    return Object.fromEntries(entries) as Value;
  };
  return { trigger: mapAll(trigger), conditions, steps: steps.map(mapAll) };
}

export const mapReferences = (definition: Definition, mapReference: MapReference): Definition =>
  mapSettings(definition, (name, value) => {
    const kind = Object.hasOwn(referenceKinds, name) ? referenceKinds[name] : undefined;
    if (kind === undefined) return value;
    return Array.isArray(value)
      ? value.map((one) => mapReference(kind, one))
      : mapReference(kind, value as Reference);
  });

/** The definition as an API client could send it, with ids as references. */
export const withIdsForReferences = (definition: Definition): Definition =>
  mapReferences(definition, (_kind, { id }) => id);
