// Adds the response of a dry run to each operation that has one. Pure.
import type { TSchema } from 'typebox';
import type { ApiStyle } from '../api/api-style.ts';
import { dryRunSchema, dryRunType } from '../api/dry-run/dry-run-json.ts';

interface Response {
  description?: string;
  headers?: Record<string, unknown>;
  content?: Record<string, { schema: TSchema; examples?: object }>;
}

interface Operation {
  parameters?: { in: string; name: string }[];
  responses?: Record<string, Response>;
}

const ofTheRealOne = ['ETag', 'X-Cause-Id', 'Idempotency-Replayed'];

interface Document {
  paths?: object | undefined;
  components?: object | undefined;
}

export function describeDryRuns<Described extends Document>(
  document: Described,
  style: ApiStyle,
): Described {
  const { schema, example } = dryRunSchema(style);
  // One example for all of them: it would be half of the document.
  const dryRun = { schema, examples: { report: { $ref: '#/components/examples/DryRun' } } };
  for (const methods of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(methods as Record<string, Operation>)) {
      const { parameters = [], responses = {} } = operation;
      if (!parameters.some(({ name }) => name === 'dry_run')) continue;
      const success = Object.entries(responses).find(([status]) => Number(status) < 400)?.[1];
      // Some operations are not supported yet.
      if (success === undefined) continue;
      const { headers = {} } = success;
      operation.responses = {
        ...responses,
        200: {
          description: 'What the request would do, with dry_run=true.',
          headers: Object.fromEntries(
            Object.entries(headers).filter(([name]) => !ofTheRealOne.includes(name)),
          ),
          ...responses[200],
          content: { ...responses[200]?.content, [dryRunType]: dryRun },
        },
      };
    }
  }
  const examples = { DryRun: { value: example } };
  return { ...document, components: { ...document.components, examples } };
}
