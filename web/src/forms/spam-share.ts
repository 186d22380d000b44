import type { Form } from '@inlet/sdk';

/** The share of robots in all that was sent. */
export function spamShare({
  submissions_count: answers,
  spam_count: spam,
}: Pick<Form, 'submissions_count' | 'spam_count'>): number {
  return spam === 0 ? 0 : spam / (answers + spam);
}
