// Events as server-sent events. However many listen, an event is written out once for each API, and
// a page of events once for all who want the same types of it. Pure.
import type { LoggedEvent } from '../../../domain/activity/logged-event.ts';
import type { ApiStyle } from '../api-style.ts';
import { eventJson } from '../events/event-json.ts';
import { shownType } from '../events/event-names.ts';

/** What of a page of the log is sent to those who want these types; undefined is all. */
export type PageOf = (events: readonly LoggedEvent[]) => Buffer;

export function createEventPages(
  style: ApiStyle,
): (types: readonly string[] | undefined) => PageOf {
  const frames = new WeakMap<LoggedEvent, string>();
  const pages = new WeakMap<readonly LoggedEvent[], Map<string, Buffer>>();

  function frameOf(event: LoggedEvent): string {
    let frame = frames.get(event);
    if (frame === undefined) {
      const data = JSON.stringify(eventJson(event, style));
      frame = `id: ${event.seq}\nevent: ${shownType(event.type)}\ndata: ${data}\n\n`;
      frames.set(event, frame);
    }
    return frame;
  }

  return (types) => {
    const wants = wantsType(types);
    const filter = types === undefined ? '*' : [...types].sort().join();
    return (events) => {
      const byFilter = pages.get(events) ?? new Map<string, Buffer>();
      pages.set(events, byFilter);
      let page = byFilter.get(filter);
      if (page === undefined) {
        page = Buffer.from(events.filter(wants).map(frameOf).join(''));
        byFilter.set(filter, page);
      }
      return page;
    };
  };
}

function wantsType(types: readonly string[] | undefined): (event: LoggedEvent) => boolean {
  if (types === undefined || types.includes('*')) return () => true;
  const names = new Set(types);
  return ({ type }) => names.has(type) || names.has(`${type.slice(0, type.indexOf('.'))}.*`);
}
