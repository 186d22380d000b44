import type { RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Export } from './plan-export.ts';

/** Records who exports what, before the first byte leaves. */
export async function recordExport(
  deps: WriteDeps,
  { workspaceId, actor }: RequestContext,
  { kind, format, numbers, columns, sent, selection }: Export,
): Promise<void> {
  const { sort, direction } = selection;
  await writeInWorkspace(deps, { workspaceId, actor }, async ({ record }) =>
    record({
      ...{ type: kind.eventType, subjectType: 'workspace', subjectId: workspaceId, before: null },
      after: { format, count: numbers.length, columns, filter: sent, sort, direction },
    }),
  );
}
