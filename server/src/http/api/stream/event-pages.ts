// Events as server-sent events. However many listen, an event is written out once for each API, and
// shared by all who are sent it. For the first few filters a page is joined into one piece as well,
// since a piece costs a write for each stream; the rest are sent its events one by one, so that
// inventing filters takes no memory. Pure.

import { matchesTypes } from '../../../domain/events/event-filter.ts';
import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import type { ApiStyle } from '../api-style.ts';
import { eventJson } from '../events/event-json.ts';
import { shownType } from '../events/event-names.ts';

/** Of a page, the events behind `after` and up to `upTo`. */
export interface Range {
  after: number;
  upTo: number;
}

/** The pieces to send, in order: what those who want these types have not heard of a page. */
export type PageOf = (events: readonly LoggedEvent[], range: Range) => readonly Buffer[];

const joinedFilters = 4;

export function createEventPages(
  style: ApiStyle,
): (types: readonly string[] | undefined) => PageOf {
  const frames = new WeakMap<LoggedEvent, Buffer>();
  const pages = new WeakMap<readonly LoggedEvent[], Map<string, readonly Buffer[]>>();

  function frameOf(event: LoggedEvent): Buffer {
    let frame = frames.get(event);
    if (frame === undefined) {
      const data = JSON.stringify(eventJson(event, style));
      const name = shownType(event.type);
      frame = Buffer.from(`id: ${event.seq}\nevent: ${name}\ndata: ${data}\n\n`);
      frames.set(event, frame);
    }
    return frame;
  }

  return (types) => {
    const wants = wantsType(types);
    const filter = types?.join() ?? '*';

    function whole(events: readonly LoggedEvent[]): readonly Buffer[] {
      const byFilter = pages.get(events) ?? new Map<string, readonly Buffer[]>();
      pages.set(events, byFilter);
      const known = byFilter.get(filter);
      if (known !== undefined) return known;
      const pieces = events.filter(wants).map(frameOf);
      if (byFilter.size >= joinedFilters) return pieces;
      const joined = pieces.length > 1 ? [Buffer.concat(pieces)] : pieces;
      byFilter.set(filter, joined);
      return joined;
    }

    return (events, { after, upTo }) => {
      const [first, last] = [events.at(0), events.at(-1)];
      if (first === undefined || last === undefined) return [];
      if (first.seq > after && last.seq <= upTo) return whole(events);
      const news = events.filter(({ seq }) => seq > after && seq <= upTo);
      return news.filter(wants).map(frameOf);
    };
  };
}

function wantsType(types: readonly string[] | undefined): (event: LoggedEvent) => boolean {
  if (types === undefined) return () => true;
  const names = new Set(types);
  return ({ type }) => matchesTypes(names, type);
}
