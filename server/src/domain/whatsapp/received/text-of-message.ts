// A received message as people read it: its text, that of the button that was pressed, or the caption of
// a file. Pure.
import { cutText } from '../../../platform/cut-text.ts';
import { toStorable } from '../../../platform/storable-text.ts';

type Facts = Record<string, unknown>;

const maxLength = 10_000;

export function textOfMessage(message: Facts): string {
  const type = String(message.type ?? '');
  const content = Object(message[type]) as Facts;
  return cutText(toStorable(textIn(type, content)), maxLength);
}

function textIn(type: string, content: Facts): string {
  switch (type) {
    case 'text':
      return words(content.body);
    case 'button':
      return words(content.text);
    case 'interactive':
      return words(
        Object(content.button_reply).title ?? Object(content.list_reply).title ?? content.body,
      );
    case 'reaction':
      return words(content.emoji);
    case 'location':
      return [content.name, content.address, [content.latitude, content.longitude].join(', ')]
        .map(words)
        .filter((one) => one !== '')
        .join(', ');
    default:
      return words(content.caption) || words(content.filename);
  }
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '');
