// What the service worker of a browser shows. Pure.
import { shortenText } from '../../../platform/cut-text.ts';
import { sentenceOf, textsIn } from '../sentences/sentences.ts';
import { subjectPath } from './subject-path.ts';
import type { DueNotification, Recipient } from './take-due.ts';

export interface PushMessage {
  title: string;
  body: string;
  /** What a click opens. */
  path: string;
  /** A message replaces an earlier one with the same tag. */
  tag: string;
}

// A push service takes at most 4,096 bytes.
const maxBody = 500;
const maxShown = 3;

export function pushMessage(
  { language, workspace: { slug, name } }: Recipient,
  due: readonly DueNotification[],
): PushMessage {
  const [first] = due;
  const body = due
    .slice(0, maxShown)
    .map((one) => sentenceOf(language, one))
    .join('\n');
  const shown = shortenText(body, maxBody);
  if (due.length === 1 && first) {
    return { title: name, body: shown, path: subjectPath(slug, first), tag: first.id };
  }
  return {
    title: textsIn(language).several(due.length, name),
    body: shown,
    path: `/w/${slug}/home`,
    tag: `several ${first?.id}`,
  };
}
