// How a route presents the result of its use case as a record.
import type { RequestContext } from '../../../domain/events/request-context.ts';
import type { Database } from '../../../platform/database/pool.ts';
import type { Item, Mount } from '../resource.ts';
import type { Change } from './respond.ts';

type Present<Written, Record> = (
  written: Written,
  context: RequestContext,
  /** The transaction of the change; absent once the change is committed. */
  db?: Database['kysely'],
) => Promise<Record> | Record;

/** Optional where the use case returns the record itself. */
export type Presented<Written, Record> = [Written] extends [Record]
  ? { present?: Present<Written, Record> }
  : { present: Present<Written, Record> };

export function presenterOf<Record extends Item, Written>(
  { style, resource }: Mount<Record>,
  { present }: { present?: Present<Written, Record> },
  context: RequestContext,
): Change<Written>['present'] {
  return async (written, db) => {
    const record = present ? await present(written, context, db) : (written as Item as Record);
    return { version: record.version, body: style.wrap(resource.render(record, style)) };
  };
}
