// Describes errors in the language of the person: by the codes of the API, not by its sentences.
import { InletError } from '@inlet/sdk';
import { i18n } from '@lingui/core';
import { language, type TextKey, t } from '../texts/t.ts';

export interface DescribedError {
  message: string;
  /** The first problem of each field. */
  fields: Record<string, string>;
  requestId: string | null;
}

const messages: Partial<Record<string, TextKey>> = {
  NO_ANSWER: 'error.noAnswer',
  UNAUTHORIZED: 'error.signedOut',
  FORBIDDEN: 'error.forbidden',
  NOT_FOUND: 'error.notFound',
  CONFLICT: 'error.conflict',
  PRECONDITION_FAILED: 'error.changedMeanwhile',
  VALIDATION_FAILED: 'error.invalid',
  PAYLOAD_TOO_LARGE: 'error.tooLarge',
  RATE_LIMITED: 'error.rateLimited',
  SERVICE_UNAVAILABLE: 'error.unavailable',
};

/** An error whose message is already in the language of the person. */
export class WordedError extends Error {
  override readonly name = 'WordedError';
}

export function describeError(error: unknown): DescribedError {
  if (error instanceof WordedError) {
    return { message: error.message, fields: {}, requestId: null };
  }
  if (!(error instanceof InletError)) {
    // Without a connection, a screen that was not open yet can't be loaded.
    const key = navigator.onLine ? 'error.unexpected' : 'error.noAnswer';
    return { message: t(key), fields: {}, requestId: null };
  }
  const fields = Object.fromEntries(
    Object.entries(error.errorCodes).map(([field, [problem]]) => [
      field,
      sentenceOf(problem, error.errors[field]?.[0]),
    ]),
  );
  return { message: messageOf(error), fields, requestId: error.requestId };
}

function messageOf({ code, message, errorCodes }: InletError): string {
  const key = messages[code] ?? 'error.unexpected';
  // The server says more than the code when it refuses without naming a field.
  const isPrecise =
    ['CONFLICT', 'FORBIDDEN'].includes(code) && Object.keys(errorCodes).length === 0;
  return isPrecise && language() === 'en' ? message : t(key);
}

type Problem = { code: string; params: Record<string, unknown> };

/** Codes without a text of their own keep the sentence of the server where that is readable. */
function sentenceOf(problem: Problem | undefined, sentence: string | undefined): string {
  const key = `problem.${problem?.code}`;
  if (problem !== undefined && key in i18n.messages) return i18n._(key, valuesOf(problem.params));
  return language() === 'en' && sentence !== undefined ? sentence : t('problem.invalid');
}

function valuesOf(params: Record<string, unknown>): Record<string, unknown> {
  const list = new Intl.ListFormat(language(), { type: 'disjunction' });
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      Array.isArray(value) ? list.format(value.map(String)) : value,
    ]),
  );
}
