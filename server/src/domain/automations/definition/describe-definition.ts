// What automations are built of, for editors: the schemas by which a definition is checked, of the
// triggers and of the steps that can be done.
import type { Settings } from '../automation.ts';
import { executors } from '../steps/executors.ts';
import { settableFields } from '../steps/set-field.ts';
import { conditionSchema, stepSchemas, triggerSchemas } from './definition-schemas.ts';

export interface DefinitionSchemas {
  triggers: Record<string, Settings>;
  condition: Settings;
  steps: Record<string, Settings>;
  /** Of a lead, besides custom fields. */
  settableFields: string[];
}

export function describeDefinition(): DefinitionSchemas {
  return {
    triggers: triggerSchemas as unknown as Record<string, Settings>,
    condition: conditionSchema as unknown as Settings,
    steps: pick(stepSchemas, (type) => Object.hasOwn(executors, type)),
    settableFields,
  };
}

const pick = (schemas: object, isOffered: (type: string) => boolean) =>
  Object.fromEntries(Object.entries(schemas).filter(([type]) => isOffered(type))) as Record<
    string,
    Settings
  >;
