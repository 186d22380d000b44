// The types of a submission: as it arrives, its result, and as it is stored.
import type { Language } from '../language.ts';
import type { CaptureRequest, CaptureResult } from '../leads/intake/capture.ts';
import type { Identified } from '../record-ref.ts';
import type { Answers } from './check-answers.ts';
import type { Form, FormField } from './form.ts';
import type { Origin } from './origin.ts';

/** A form with the fields that the visitor saw, which may be of an earlier version. */
export interface FormSnapshot {
  form: Form;
  version: number;
  fields: readonly FormField[];
}

export interface Submission
  extends Pick<CaptureRequest<SubmissionResult>, 'workspaceId' | 'key' | 'actor' | 'idempotency'> {
  /** Reads the current form; throws when there is none. */
  find: () => Promise<FormSnapshot>;
  values: Readonly<Record<string, unknown>>;
  origin: Origin;
  /** Whether unknown keys are rejected or ignored. */
  strict: boolean;
  /** The language of the page; that of the form by default. */
  language?: Language | null;
}

/** For the response, which also has the lead. */
export interface SubmissionResult {
  id: string;
  number: number;
  isDuplicate: boolean;
}

export type SubmitForm = (submission: Submission) => Promise<CaptureResult<SubmissionResult>>;

export interface StoredSubmission {
  id: string;
  number: number;
  formVersion: number;
  lead: Identified;
  isDuplicate: boolean;
  answers: Answers;
  origin: Origin;
  version: number;
  createdAt: Date;
}
