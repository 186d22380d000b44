// What a response of the Cloud API says about a message. Pure.

import { cutText } from '../../../platform/cut-text.ts';
import type { OutboundResponse } from '../../../platform/outbound/send-request.ts';

export interface CloudError {
  code: number;
  message: string;
}

export type SendOutcome =
  | { outcome: 'accepted'; providerId: string; waId: string | null; userId: string | null }
  | { outcome: 'refused'; error: CloudError }
  /** Nothing was handed over. */
  | { outcome: 'unsent'; message: string }
  /** It may have been. */
  | { outcome: 'unknown'; message: string };

interface SendBody {
  contacts?: { wa_id?: unknown; user_id?: unknown }[];
  messages?: { id?: unknown }[];
}

/** Statuses of a gateway that did not pass the request on. */
const refusedStatuses = new Set([429, 503]);

export function readSendResponse(response: OutboundResponse): SendOutcome {
  const { status, text, error, hasLeft } = response;
  if (status === null) {
    const message = error ?? 'There was no response.';
    return { outcome: hasLeft ? 'unknown' : 'unsent', message };
  }
  const body = parse(text);
  // A success can hold an error, too.
  const refusal = errorIn(body);
  if (refusal !== undefined) return { outcome: 'refused', error: refusal };
  const { contacts, messages } = (body ?? {}) as SendBody;
  const providerId = messages?.[0]?.id;
  if (status === 200 && typeof providerId === 'string' && providerId !== '') {
    const [contact] = contacts ?? [];
    return {
      ...{ outcome: 'accepted', providerId },
      ...{ waId: textOrNull(contact?.wa_id), userId: textOrNull(contact?.user_id) },
    };
  }
  const message = error ?? `WhatsApp responded with ${status} and no message id.`;
  return { outcome: refusedStatuses.has(status) ? 'unsent' : 'unknown', message };
}

/** Undefined for a body without an error of the documented form. */
export function errorIn(body: unknown): CloudError | undefined {
  const { error } = Object(body) as { error?: unknown };
  return error === undefined ? undefined : readError(error);
}

/** Of a response, or one of those of a status. */
export function readError(error: unknown): CloudError | undefined {
  const { code, message, title, error_data: data } = Object(error) as Record<string, unknown>;
  const number = Number(code);
  if (code === undefined || !Number.isInteger(number)) return undefined;
  const details = (Object(data) as { details?: unknown }).details;
  const words = [message, title, details].filter((one) => typeof one === 'string');
  const sentence = [...new Set(words)].join(': ');
  return { code: number, message: cutText(sentence || `Error ${number}`, 500) };
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
