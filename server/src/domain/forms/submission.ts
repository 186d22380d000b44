// What somebody answered to a form, and what is needed to take it.
import type { CaptureRequest, CaptureResult } from '../leads/intake/capture.ts';
import type { Answers } from './check-answers.ts';
import type { Form, FormField } from './form.ts';
import type { Origin } from './origin.ts';

/** A form, and those of its fields that are answered to: they may be of an earlier version. */
export interface FormAsked {
  form: Form;
  version: number;
  fields: readonly FormField[];
}

export interface Submission
  extends Pick<CaptureRequest<Submitted>, 'workspaceId' | 'key' | 'actor' | 'idempotency'> {
  /** The form as it is now; fails when there is none. */
  find: () => Promise<FormAsked>;
  given: Readonly<Record<string, unknown>>;
  origin: Origin;
  /** Whether a key that the form does not have is refused, or passed over. */
  strict: boolean;
}

/** What is told of it: its lead is told beside. */
export interface Submitted {
  id: string;
  number: number;
  isDuplicate: boolean;
}

export type SubmitForm = (submission: Submission) => Promise<CaptureResult<Submitted>>;

/** As it is kept. */
export interface KeptSubmission {
  id: string;
  number: number;
  formVersion: number;
  lead: { id: string; number: number };
  isDuplicate: boolean;
  answers: Answers;
  origin: Origin;
  version: number;
  createdAt: Date;
}
