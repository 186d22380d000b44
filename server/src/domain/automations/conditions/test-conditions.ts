// Tests the conditions of a definition on many records at once, as the lists test their filters.
import { hasBit } from '../../../platform/columnar/bit-set.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { ShownValue } from '../../filters/catalog-ids.ts';
import type { FilterContext, FilterField } from '../../filters/filter-field.ts';
import type { ListDeps, ListKind } from '../../filters/list-kind.ts';
import { nullIfRefused } from '../../filters/null-if-refused.ts';
import { fieldNamed, resolveConditions } from '../../filters/resolve-conditions.ts';
import { idColumn } from '../../record-index/columns.ts';
import { readTable } from '../../record-index/read-table.ts';
import type { IndexColumn } from '../../record-index/record-kind.ts';
import type { Settings } from '../automation.ts';
import {
  asFieldCondition,
  type Change,
  type Condition,
  containsAny,
  type FieldOwner,
  isChanged,
  ownerOf,
  testValue,
  valueAt,
} from './condition.ts';
import { isRecordOwner, recordKinds } from './record-kinds.ts';

/** What a run, or an event that may start one, is about. */
export interface ConditionSubject {
  lead: string | null;
  deal: string | null;
  contact: string | null;
  /** Of the event that starts the run. */
  change: Change | null;
  /** What conditions name by `trigger.` and `steps.`. */
  facts: { trigger: Settings; steps: Settings };
}

/** A value that a condition looked at, and whether it holds. */
interface SeenValue extends Settings {
  field: string;
  operator: string;
  actual: unknown;
  holds: boolean;
}

export interface Verdict {
  holds: boolean;
  saw: SeenValue[];
}

interface Named {
  condition: Condition;
  owner: FieldOwner;
  name: string;
}

/** Returns a verdict for each subject. A condition that the workspace no longer knows never holds. */
export async function testConditions(
  deps: ListDeps,
  workspaceId: string,
  catalog: Catalog,
  conditions: readonly Condition[],
  subjects: readonly ConditionSubject[],
): Promise<Verdict[]> {
  const saw: SeenValue[][] = subjects.map(() => []);
  for (const condition of conditions) {
    const named = { condition, ...ownerOf(condition.field) };
    const seen = await seeValues(deps, workspaceId, catalog, named, subjects);
    for (const [index, { actual, holds }] of seen.entries()) {
      const { field, operator } = condition;
      saw[index]?.push({ field, operator, actual: actual ?? null, holds });
    }
  }
  return saw.map((values) => ({ holds: values.every(({ holds }) => holds), saw: values }));
}

type Seen = Pick<SeenValue, 'actual' | 'holds'>;

async function seeValues(
  deps: ListDeps,
  workspaceId: string,
  catalog: Catalog,
  { condition, owner, name }: Named,
  subjects: readonly ConditionSubject[],
): Promise<Seen[]> {
  if (condition.operator === 'changed') {
    return subjects.map(({ change }) => ({
      actual: valueAt(change?.after, name),
      holds: isChanged(name, condition, change),
    }));
  }
  if (!isRecordOwner(owner)) {
    return subjects.map(({ facts }) => {
      const actual = valueAt(facts[owner], name);
      return { actual, holds: testValue(actual, condition) };
    });
  }
  const ids = subjects.map((subject) => subject[owner]);
  const known = [...new Set(ids.filter((id) => id !== null))];
  const ofRecords = await nullIfRefused(() =>
    readRecords(deps, workspaceId, catalog, { condition, name, kind: recordKinds[owner] }, known),
  );
  const missing: Seen = { actual: null, holds: false };
  return ids.map((id) => (id === null ? missing : (ofRecords?.get(id) ?? missing)));
}

interface OfRecords {
  condition: Condition;
  name: string;
  kind: ListKind<unknown>;
}

async function readRecords(
  { database, refs, clock }: ListDeps,
  workspaceId: string,
  catalog: Catalog,
  { condition, name, kind }: OfRecords,
  ids: readonly string[],
): Promise<Map<string, Seen>> {
  const field = fieldNamed(kind, name, 'field', catalog);
  const context = { db: database.kysely, workspaceId, catalog, refs, now: clock.now() };
  const test = await testOf(kind, field, name, condition, context);
  const columns: IndexColumn[] = [idColumn, field.column];
  const { table } = await readTable(database, workspaceId, { kind, columns, records: { ids } });
  const rows = table.rows('live', test.conditions);
  const [idsOf, values] = [table.column(idColumn.name), table.column(field.column.name)];
  const result = new Map<string, Seen>();
  for (let row = 0; row < table.size(); row += 1) {
    const actual = shown(field, values.text(row), catalog);
    result.set(idsOf.text(row), { actual, holds: hasBit(rows, row) && test.also(actual) });
  }
  return result;
}

/** `also` tests what no list filters by: a part of a text. */
async function testOf(
  kind: ListKind<unknown>,
  field: FilterField,
  name: string,
  condition: Condition,
  context: FilterContext,
) {
  const always = () => true;
  const { operator, value } = condition;
  const isEmptiness = operator === 'empty' || operator === 'not_empty';
  // A field that is always filled takes no such filter.
  if (isEmptiness && field.required) {
    return { conditions: [], also: operator === 'empty' ? () => false : always };
  }
  const filter = asFieldCondition(name, condition);
  if (filter === undefined) {
    const also = (actual: unknown) =>
      containsAny([actual].flat().map(String), value) === (operator === 'contains');
    return { conditions: [], also };
  }
  const { conditions } = await resolveConditions(kind, [filter], context);
  return { conditions, also: always };
}

/** For people: names instead of ids, and a list of a field with several values. */
function shown({ column, kind, show }: FilterField, text: string, catalog: Catalog): unknown {
  if (text === '') return null;
  if (kind === 'time' || kind === 'day') return new Date(Number(text) / 1_000).toISOString();
  const { form } = column;
  const nameOf = (value: string) => labelOf(show?.(value, catalog) ?? value, catalog);
  if (form.form === 'codes' && form.separator !== undefined) {
    return text.split(form.separator).map(nameOf);
  }
  return nameOf(text);
}

function labelOf(value: ShownValue, { pipelines, stages, members }: Catalog): string | number {
  if (typeof value !== 'object') return value;
  const tables = { pipeline: pipelines, stage: stages, user: members };
  return tables[value.kind].byId.get(value.id)?.name ?? value.number;
}
