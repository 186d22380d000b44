// What the screens of automations read.
import { type Automation, versionOf } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { useCatalog } from '../leads/catalog/use-catalog.ts';
import { useLeadFields } from '../leads/fields/use-lead-fields.ts';
import type { Words } from './words.ts';

export interface ReadAutomation {
  automation: Automation;
  /** By which a change notices that somebody else was quicker. */
  version: string;
}

export const readAutomation = (automation: Automation): ReadAutomation => ({
  automation,
  version: versionOf(automation),
});

export const useAutomation = (workspace: string, id: string) =>
  useQuery({
    queryKey: queryKeys.one(workspace, 'automations', id),
    queryFn: async ({ signal }) =>
      readAutomation(await inletOf(workspace).automations.get(id, { signal })),
  });

/** The JSON Schema of a trigger or a step, as far as inputs need it. */
export interface TypeSchema {
  properties: Record<string, PropertySchema>;
  required?: string[];
}

export interface PropertySchema {
  type?: string | string[];
  enum?: unknown[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  description?: string;
}

export interface Schemas {
  triggers: Record<string, TypeSchema>;
  steps: Record<string, TypeSchema>;
  condition: TypeSchema;
  settableFields: readonly string[];
}

export const useSchemas = (workspace: string) =>
  useQuery({
    queryKey: [...queryKeys.all(workspace, 'automations'), 'schema'],
    // It changes only with the version of the server.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<Schemas> => {
      const found = await inletOf(workspace).automations.getSchema({ signal });
      return {
        triggers: found.triggers as Record<string, TypeSchema>,
        steps: found.steps as Record<string, TypeSchema>,
        condition: found.condition as unknown as TypeSchema,
        settableFields: found.settable_fields,
      };
    },
  });

/** No event of the stream announces a run, so they are counted again now and then. */
const recountMs = 10_000;

export const useRunCounts = (workspace: string) =>
  useQuery({
    queryKey: [...queryKeys.all(workspace, 'automations'), 'run-counts'],
    refetchInterval: recountMs,
    queryFn: async ({ signal }) =>
      new Map(
        (await inletOf(workspace).automations.countRuns({ signal })).map((counts) => [
          counts.automation_id,
          counts,
        ]),
      ),
  });

export function useWords(workspace: string): Words {
  const catalog = useCatalog(workspace);
  return { catalog, fields: useLeadFields(catalog) };
}
