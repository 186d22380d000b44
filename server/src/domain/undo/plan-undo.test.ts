// Undo plans of random histories, against an oracle that keeps every value of each field on a stack.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { UndoOracle } from '../../../test/undo-oracle.ts';
import type { LoggedChange } from './logged-change.ts';
import { planUndo } from './plan-undo.ts';

const fields = ['city', 'status', 'tags', 'custom_fields', 'stage'] as const;
type Field = (typeof fields)[number];

type Step =
  | { kind: 'set'; record: number; field: Field; value: number; actor: number }
  | { kind: 'undo'; cause: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      record: fc.nat(1),
      field: fc.constantFrom(...fields),
      value: fc.nat(3),
      actor: fc.nat(1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), cause: fc.nat(30) }) },
);

/** The facts of an event for one of four values of a field. */
function factsOf(field: Field, value: number): Record<string, unknown> {
  switch (field) {
    case 'tags':
      return { tags: value === 0 ? [] : value === 3 ? ['t1', 't2'] : [`t${value}`] };
    case 'custom_fields':
      return { custom_fields: value === 0 ? null : { a: value, ...(value === 2 && { b: 1 }) } };
    case 'stage':
      return { pipeline: value < 2 ? 'one' : 'two', stage: `s${value}`, stage_id: `id${value}` };
    default:
      return { [field]: `v${value}` };
  }
}

/** The parts of a field that change on their own, with their values. */
function partsOf(field: Field, value: number): Record<string, unknown> {
  const facts = factsOf(field, value);
  if (field === 'tags') {
    const tags = facts.tags as string[];
    return { 'tags:t1': tags.includes('t1'), 'tags:t2': tags.includes('t2') };
  }
  if (field === 'custom_fields') {
    const custom = (facts.custom_fields ?? {}) as Record<string, unknown>;
    return { 'custom_fields.a': custom.a ?? null, 'custom_fields.b': custom.b ?? null };
  }
  return field === 'stage' ? { stage: facts.stage_id } : { [field]: facts[field] };
}

interface World {
  oracle: UndoOracle;
  log: LoggedChange[];
  undoes: Map<string, string>;
}

/** The value of a part of a record, `0 tags:t1`. */
type ValueNow = (record: number, part: string) => unknown;

function append(
  { log, undoes }: World,
  cause: string,
  { record, actor }: { record: number; actor: number },
  [before, after]: [LoggedChange['before'], LoggedChange['after']],
): void {
  log.push({
    ...{ seq: log.length + 1, type: 'lead.updated', subjectType: 'lead' },
    subjectId: `lead ${record}`,
    ...{ before, after, causeId: cause, undoes: undoes.get(cause) ?? null },
    actor: { type: 'member', id: `member ${actor}` },
  });
}

const initial: Record<string, unknown> = Object.assign(
  {},
  ...fields.map((field) => partsOf(field, 0)),
);

test('random changes, undos and undos of undos → each part is reverted exactly while it is current', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
      const world: World = { oracle: new UndoOracle(), log: [], undoes: new Map() };
      const now: ValueNow = (record, part) =>
        world.oracle.current(`${record} ${part}`) ?? initial[part];
      for (const one of steps) {
        if (one.kind === 'set') applySet(world, one, now);
        else applyUndo(world, one.cause, now);
      }
    }),
    { numRuns: 500 },
  );
});

/** The facts of a field from the values of its parts. */
function factsNow(field: Field, record: number, valueNow: ValueNow, changed: Map<string, unknown>) {
  const of = (part: string) => (changed.has(part) ? changed.get(part) : valueNow(record, part));
  if (field === 'tags') return { tags: ['t1', 't2'].filter((tag) => of(`tags:${tag}`) === true) };
  if (field === 'custom_fields') {
    const [a, b] = [of('custom_fields.a'), of('custom_fields.b')];
    const custom = { ...(a !== null && { a }), ...(b !== null && { b }) };
    return { custom_fields: Object.keys(custom).length > 0 ? custom : null };
  }
  if (field !== 'stage') return { [field]: of(field) };
  return factsOf('stage', Number(String(of('stage')).slice(2)));
}

function applySet(
  world: World,
  { record, field, value, actor }: Extract<Step, { kind: 'set' }>,
  valueNow: ValueNow,
): void {
  const changed = Object.entries(partsOf(field, value)).filter(
    ([part, next]) => valueNow(record, part) !== next,
  );
  if (changed.length === 0) return;
  const cause = `cause ${world.log.length}`;
  const before = factsNow(field, record, valueNow, new Map());
  const after = factsNow(field, record, valueNow, new Map(changed));
  append(world, cause, { record, actor }, [before, after]);
  for (const [part, next] of changed) world.oracle.set(cause, `${record} ${part}`, next);
}

function applyUndo(world: World, index: number, now: ValueNow): void {
  const { oracle, log, undoes } = world;
  const cause = oracle.causes[index % Math.max(1, oracle.causes.length)];
  if (cause === undefined || !oracle.canUndo(cause)) return;
  const { reverted, kept } = oracle.expected(cause);
  const planned = new Map<string, unknown>();
  const skipped = new Set<string>();
  for (const { id, fields: old, changedSince } of planUndo(cause, historyOf(log, cause)).records) {
    const record = id.slice('lead '.length);
    for (const [field, value] of old) {
      const plain = field === 'stage' ? (value as { stage_id: unknown }).stage_id : value;
      planned.set(`${record} ${field}`, plain);
    }
    for (const field of changedSince) skipped.add(`${record} ${field}`);
  }
  const sorted = (map: Map<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const expected = [...reverted].map(
    ([part, value]) => [part, value ?? initial[part.slice(2)]] as const,
  );
  assert.deepEqual(sorted(planned), sorted(new Map(expected)));
  assert.deepEqual([...skipped].sort(), [...kept].sort());
  const by = `undo ${log.length} of ${cause}`;
  undoes.set(by, cause);
  appendUndo(world, by, planned, now);
  oracle.undo(cause, by);
}

function appendUndo(world: World, by: string, planned: Map<string, unknown>, now: ValueNow): void {
  for (const record of [0, 1]) {
    const parts = new Map(
      [...planned]
        .filter(([part]) => part.startsWith(`${record} `))
        .map(([part, value]) => [part.slice(2), value]),
    );
    if (parts.size === 0) continue;
    const changed = fields.filter((field) =>
      [...parts.keys()].some((part) => part === field || part.startsWith(field)),
    );
    const facts = (next: Map<string, unknown>) =>
      Object.assign({}, ...changed.map((field) => factsNow(field, record, now, next)));
    append(world, by, { record, actor: 0 }, [facts(new Map()), facts(parts)]);
  }
}

/** As the log is read: the events of each record from the first one of the cause on. */
function historyOf(log: readonly LoggedChange[], cause: string): LoggedChange[] {
  const first = new Map<string, number>();
  for (const { causeId, subjectId, seq } of log) {
    if (causeId === cause && !first.has(subjectId)) first.set(subjectId, seq);
  }
  return log.filter(({ subjectId, seq }) => seq >= (first.get(subjectId) ?? Infinity));
}
