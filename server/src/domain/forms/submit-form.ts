// Checks the answers against the fields that the visitor saw, and captures the lead. The lead's
// transaction also stores the submission. Duplicates are allowed, so that nothing is lost of a
// person's second submission.

import type { Clock } from '../../platform/clock.ts';
import { DomainError, type FieldProblem, invalidField, invalidFields } from '../errors.ts';
import { customFieldsProblem } from '../leads/fields/custom-fields.ts';
import { bindHook, type CaptureResult } from '../leads/intake/capture.ts';
import { type ReplayDeps, replayResponse } from '../leads/intake/replay-response.ts';
import { undefinedIfAborted } from '../leads/intake/undefined-if-aborted.ts';
import type { LeadDraft } from '../leads/lead.ts';
import { answerProblemAt } from './answer-problem.ts';
import { type CheckedAnswers, checkAnswers } from './check-answers.ts';
import { type CheckedSubmission, draftFromAnswers } from './draft-from-answers.ts';
import { dropRejectedValues, toFormFieldProblems } from './drop-rejected-values.ts';
import { FormClosed, submissionHook } from './store-submissions.ts';
import type { FormSnapshot, Submission, SubmissionResult, SubmitForm } from './submission.ts';

const maxAttempts = 5;

export function createSubmitForm(deps: ReplayDeps & { clock: Clock }): SubmitForm {
  /** Undefined when the form was closed in the meantime. */
  async function capture(
    submission: Submission,
    checked: CheckedSubmission,
    draft: LeadDraft,
  ): Promise<CaptureResult<SubmissionResult> | undefined> {
    const { workspaceId, key, actor, idempotency } = submission;
    const captured = deps.captureLead<SubmissionResult>({
      ...{ workspaceId, key, actor, draft },
      duplicates: { rule: 'create' },
      channelId: checked.form.id,
      hook: bindHook(submissionHook, checked),
      ...(idempotency && { idempotency }),
    });
    const result = await undefinedIfAborted(captured, FormClosed);
    if (result?.kind !== 'failed' || result.error.code !== 'invalid') return result;
    const reduced = dropRejectedValues(draft, result.error.fields, checked);
    if (reduced !== undefined) return capture(submission, checked, reduced);
    const fields = toFormFieldProblems(result.error.fields, checked);
    if (fields.length === 0) return result;
    return { ...result, error: new DomainError('invalid', result.error.message, { fields }) };
  }

  return async (submission) => {
    for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
      let checked: CheckedSubmission;
      try {
        checked = checkSubmission(await submission.find(), submission);
      } catch (error) {
        const replayed = await replayResponse(deps, submission);
        if (replayed !== undefined) return replayed;
        throw error;
      }
      const draft = draftFromAnswers(checked, deps.clock.now());
      const result = await capture(submission, checked, draft);
      if (result !== undefined) return result;
    }
    throw new DomainError('unavailable', 'The form is being changed: try again in a second.', {
      retryAfterSeconds: 1,
    });
  };
}

function checkSubmission(
  snapshot: FormSnapshot,
  { values, origin, strict, language = snapshot.form.language }: Submission,
): CheckedSubmission {
  if (!snapshot.form.active) {
    throw new DomainError('conflict', 'The form takes no answers: it is not active.');
  }
  const { answers, problems } = checkAnswers(snapshot.fields, values, language);
  const unknown = strict ? unknownKeys(snapshot, values) : [];
  const all = [...problems, ...unknown];
  if (all.length > 0)
    throw new DomainError('invalid', 'Some answers are invalid.', { fields: all });
  const first = snapshot.fields.find(({ type }) => type !== 'hidden')?.key ?? '';
  if (isBlank(answers, snapshot)) throw invalidField(first, 'answers_empty');
  const tooLarge = customFieldsProblem(answers);
  if (tooLarge !== undefined) throw invalidFields([tooLarge(first)]);
  return { ...snapshot, answers, origin };
}

function unknownKeys({ fields }: FormSnapshot, values: Submission['values']): FieldProblem[] {
  const known = new Set(fields.map(({ key }) => key));
  return Object.keys(values)
    .filter((key) => !known.has(key))
    .map(answerProblemAt('unknown_field'));
}

function isBlank(answers: CheckedAnswers['answers'], { fields }: FormSnapshot): boolean {
  return fields.every(({ key, type }) => type === 'hidden' || !answers[key]);
}
