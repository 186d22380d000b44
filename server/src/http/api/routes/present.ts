// How a route makes the record that it shows of what its use case left.
import type { RequestContext } from '../../../domain/events/request-context.ts';
import type { Database } from '../../../platform/database/pool.ts';
import type { Item, Mount } from '../resource.ts';
import type { Change } from './respond-with-change.ts';

type Present<Written, Record> = (
  written: Written,
  asked: RequestContext,
  /** The transaction of the change; left out, the change is committed. */
  db?: Database['kysely'],
) => Promise<Record> | Record;

/** Left out where what the use case left is the record. */
export type Presented<Written, Record> = [Written] extends [Record]
  ? { present?: Present<Written, Record> }
  : { present: Present<Written, Record> };

export function showAs<Record extends Item, Written>(
  { style, resource }: Mount<Record>,
  { present }: { present?: Present<Written, Record> },
  asked: RequestContext,
): Change<Written>['show'] {
  return async (written, db) => {
    const record = present ? await present(written, asked, db) : (written as Item as Record);
    return { version: record.version, body: style.one(resource.render(record, style)) };
  };
}
