// The message of a stream about who looks at the same record: serialised once for each API, and shared
// by all streams that view the record. Pure.
import type { ViewedRecord, Viewer, Viewers } from '../../../domain/presence/viewers.ts';
import type { ApiStyle } from '../api-style.ts';
import { subjectJson } from '../events/event-json.ts';

export function createPresenceMessages(
  style: ApiStyle,
): (record: ViewedRecord, viewers: Viewers) => Buffer {
  const messages = new WeakMap<Viewers, Buffer>();
  return (record, viewers) => {
    let message = messages.get(viewers);
    if (message === undefined) {
      const data = {
        record: subjectJson(record, style),
        members: viewers.members.map((member) => memberJson(member, style)),
        total: viewers.count,
      };
      message = Buffer.from(`event: presence\ndata: ${JSON.stringify(data)}\n\n`);
      messages.set(viewers, message);
    }
    return message;
  };
}

const memberJson = (member: Viewer, style: ApiStyle) => ({
  ...style.ids('user', member),
  name: member.name,
  initials: initialsOf(member.name),
});

/** Of the first and the last word: "Jo van Smith" → "JS". */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word !== '');
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return initials.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
