// What the responses to a batch say of the account: that it works, sends too much, or cannot send.
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import {
  lockAccount,
  pauseAfter,
  problemPauseMs,
  updateAccount,
} from '../account/account-state.ts';
import { type Verdict, verdictOf } from '../cloud-api/error-codes.ts';
import type { Result } from './result.ts';
import type { Account } from './take-due.ts';

export async function recordAccount(
  { db, at, record }: WorkspaceWrite,
  { workspaceId, integrationId }: Account,
  results: readonly Result[],
): Promise<void> {
  const of = (verdict: Verdict) =>
    results.find((one) => 'code' in one && one.code && verdictOf(one.code) === verdict);
  const [problem, throttled] = [of('account_problem'), of('pause_number')];
  const isSent = results.some(({ state }) => state === 'sent');
  if (problem === undefined && throttled === undefined && !isSent) return;
  const state = await lockAccount(db, workspaceId, integrationId);
  const until = (ms: number) => new Date(at.getTime() + ms);
  if (problem && 'code' in problem) {
    const { error, code = null } = problem;
    await updateAccount(db, workspaceId, integrationId, {
      ...{ paused_until: until(problemPauseMs), problem: error, problem_code: code },
    });
    if (state.problem_code === code) return;
    record({
      ...{ type: 'whatsapp.account_failed', subjectType: 'integration', subjectId: integrationId },
      ...{ before: null, after: { error, code } },
    });
  } else if (throttled !== undefined) {
    await updateAccount(db, workspaceId, integrationId, {
      ...{ paused_until: until(pauseAfter(state.pauses)), pauses: state.pauses + 1 },
    });
  } else if (state.pauses > 0 || state.problem !== null) {
    await updateAccount(db, workspaceId, integrationId, {
      ...{ paused_until: null, pauses: 0, problem: null, problem_code: null },
    });
  }
}
