// The way of an answer: checked against the fields that it answers to, then the one verb for every
// way in, with the answer kept in the lead's transaction. Another lead of the same person is made
// like the first, so that nothing is lost of what they write the second time.

import type { Clock } from '../../platform/clock.ts';
import { DomainError, type FieldProblem, invalidField } from '../errors.ts';
import { customFieldsProblem } from '../leads/fields/custom-fields.ts';
import { bindHook, type CaptureResult } from '../leads/intake/capture.ts';
import { type ReplayDeps, replayResponse } from '../leads/intake/replay-response.ts';
import { undefinedIfAborted } from '../leads/intake/undefined-if-aborted.ts';
import type { LeadDraft } from '../leads/lead.ts';
import { type CheckedAnswers, checkAnswers } from './check-answers.ts';
import { type Answered, draftOfAnswers } from './draft-of-answers.ts';
import { FormClosed, refuseClosed } from './form-closed.ts';
import { keepSubmissions } from './keep-submissions.ts';
import type { FormAsked, Submission, SubmitForm, Submitted } from './submission.ts';
import { byFieldsOfForm, withoutRefused } from './without-refused.ts';

const tries = 5;

export function createSubmitForm(deps: ReplayDeps & { clock: Clock }): SubmitForm {
  /** Undefined when the form was closed meanwhile. */
  async function capture(
    submission: Submission,
    answered: Answered,
    draft: LeadDraft,
  ): Promise<CaptureResult<Submitted> | undefined> {
    const { workspaceId, key, actor, idempotency } = submission;
    const captured = deps.captureLead<Submitted>({
      ...{ workspaceId, key, actor, draft },
      duplicates: { rule: 'create' },
      channelId: answered.form.id,
      hook: bindHook(keepSubmissions, answered),
      ...(idempotency && { idempotency }),
    });
    const result = await undefinedIfAborted(captured, FormClosed);
    if (result?.kind !== 'failed' || result.error.code !== 'invalid') return result;
    const lighter = withoutRefused(draft, result.error.fields, answered);
    if (lighter !== undefined) return capture(submission, answered, lighter);
    const fields = byFieldsOfForm(result.error.fields, answered);
    if (fields.length === 0) return result;
    return { ...result, error: new DomainError('invalid', result.error.message, { fields }) };
  }

  return async (submission) => {
    for (let made = 0; made < tries; made += 1) {
      let answered: Answered;
      try {
        answered = readAnswers(await submission.find(), submission);
      } catch (error) {
        const replayed = await replayResponse(deps, submission);
        if (replayed !== undefined) return replayed;
        throw error;
      }
      const draft = draftOfAnswers(answered, deps.clock.now());
      const result = await capture(submission, answered, draft);
      if (result !== undefined) return result;
    }
    throw new DomainError('unavailable', 'The form is being changed: send it again.', {
      retryAfterSeconds: 1,
    });
  };
}

function readAnswers(asked: FormAsked, { given, origin, strict }: Submission): Answered {
  refuseClosed(asked.form);
  const { answers, problems } = checkAnswers(asked.fields, given);
  const unknown = strict ? unknownKeys(asked, given) : [];
  const all = [...problems, ...unknown];
  if (all.length > 0)
    throw new DomainError('invalid', 'Some answers are not right.', { fields: all });
  const first = asked.fields.find(({ type }) => type !== 'hidden')?.key ?? '';
  if (saysNothing(answers, asked)) throw invalidField(first, 'Fill in at least one field.');
  const tooMuch = customFieldsProblem(answers);
  if (tooMuch !== undefined) throw invalidField(first, tooMuch);
  return { ...asked, answers, origin };
}

function unknownKeys({ fields }: FormAsked, given: Submission['given']): FieldProblem[] {
  const known = new Set(fields.map(({ key }) => key));
  return Object.keys(given)
    .filter((key) => !known.has(key))
    .map((field) => ({
      field,
      kind: 'wrong',
      message: `The form has no field "${field}".`,
    }));
}

function saysNothing(answers: CheckedAnswers['answers'], { fields }: FormAsked): boolean {
  return fields.every(({ key, type }) => type === 'hidden' || !answers[key]);
}
