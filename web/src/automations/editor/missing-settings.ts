// The settings that a definition lacks yet, by their paths, before the server says so. Pure.
import { allSteps, type Definition, type Settings } from '../definition.ts';
import type { Schemas, TypeSchema } from '../use-automation.ts';

export function missingSettings({ trigger, steps }: Definition, schemas: Schemas): string[] {
  return [
    ...missingIn(trigger, schemas.triggers[trigger.type], 'trigger'),
    ...allSteps(steps).flatMap(({ step, path }) => missingIn(step, schemas.steps[step.type], path)),
  ];
}

const missingIn = (settings: Settings, schema: TypeSchema | undefined, path: string): string[] =>
  (schema?.required ?? []).flatMap((name) =>
    isMissing(settings[name], schema?.properties[name]?.minItems) ? [`${path}.${name}`] : [],
  );

const isMissing = (value: unknown, minItems = 0): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length < minItems);
