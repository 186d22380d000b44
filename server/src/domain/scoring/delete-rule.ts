import { removeRow } from '../events/remove-row.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { findRule } from './rule-row.ts';
import { ruleFacts } from './score-rule.ts';
import { requestRescoring } from './scoring-state.ts';

export async function deleteRule(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const rule = await findRule(write.db, workspaceId, ref);
    checkVersion(context, rule);
    await removeRow(write, workspaceId, {
      ...{ table: 'score_rules', subjectType: 'score_rule', eventType: 'score_rule.deleted' },
      id: rule.id,
      facts: ruleFacts(rule),
    });
    if (rule.active) await requestRescoring(write.db, workspaceId);
  });
}
