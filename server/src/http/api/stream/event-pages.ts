// Serialises events as server-sent events. Each event is serialised once for each API, and all
// streams share the buffer. For the first few filters (types, and what the readers may read) a page is
// also joined into one buffer, because each buffer costs a write for each stream. Streams with other
// filters get the events one by one, so that invented filters take no memory. Pure.
import { matchesTypes } from '../../../domain/events/event-filter.ts';
import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import type { EventReader } from '../../../domain/keys/event-reader.ts';
import type { ApiStyle } from '../api-style.ts';
import { eventJson } from '../events/event-json.ts';
import { shownType } from '../events/event-types.ts';

/** The events of a page after `after`, up to and including `upTo`. */
interface SequenceRange {
  after: number;
  upTo: number;
}

/** The buffers to send, in order: the readable events of a page in the range, of matching types. */
export type SerializePage = (
  events: readonly LoggedEvent[],
  range: SequenceRange,
) => readonly Buffer[];

const maxJoinedFilters = 4;

type SerializerFor = (types: readonly string[] | undefined, reader: EventReader) => SerializePage;

export function createEventPages(style: ApiStyle): SerializerFor {
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

  return (types, reader) => {
    const isOfTypes = matcherOf(types);
    const matches = (event: LoggedEvent) => isOfTypes(event) && reader.mayRead(event);
    const filter = `${types?.join() ?? '*'} ${reader.key}`;

    function serializeWhole(events: readonly LoggedEvent[]): readonly Buffer[] {
      const byFilter = pages.get(events) ?? new Map<string, readonly Buffer[]>();
      pages.set(events, byFilter);
      const cached = byFilter.get(filter);
      if (cached !== undefined) return cached;
      const buffers = events.filter(matches).map(frameOf);
      if (byFilter.size >= maxJoinedFilters) return buffers;
      const joined = buffers.length > 1 ? [Buffer.concat(buffers)] : buffers;
      byFilter.set(filter, joined);
      return joined;
    }

    return (events, { after, upTo }) => {
      const [first, last] = [events.at(0), events.at(-1)];
      if (first === undefined || last === undefined) return [];
      if (first.seq > after && last.seq <= upTo) return serializeWhole(events);
      const inRange = events.filter(({ seq }) => seq > after && seq <= upTo);
      return inRange.filter(matches).map(frameOf);
    };
  };
}

function matcherOf(types: readonly string[] | undefined): (event: LoggedEvent) => boolean {
  if (types === undefined) return () => true;
  const names = new Set(types);
  return ({ type }) => matchesTypes(names, type);
}
