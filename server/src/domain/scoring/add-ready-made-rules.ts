import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { defaultLanguage, type Language } from '../language.ts';
import { addRules } from './create-rule.ts';
import { readyMadeRules } from './ready-made-rules.ts';
import { readRules } from './rule-row.ts';
import type { ListedScoreRule } from './score-rule.ts';

/** Adds those whose name no rule has, and returns them. */
export async function addReadyMadeRules(
  deps: WriteDeps,
  request: ChangeRequest<ListedScoreRule[]>,
  language: Language = defaultLanguage,
): Promise<ListedScoreRule[]> {
  const { workspaceId } = request;
  return writeInWorkspace(deps, request, async (write) => {
    const taken = new Set((await readRules(write.db, workspaceId)).map(({ name }) => name));
    const rules = readyMadeRules
      .map(({ name, filter, points }) => ({ name: name[language], filter, points, active: true }))
      .filter(({ name }) => !taken.has(name));
    return addRules(write, workspaceId, rules);
  });
}
