// Each endpoint of both full APIs × the ids of another workspace, in the path and in the body: the
// response equals that for an unknown id, and the other workspace does not change.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { toPrefixed } from '../../src/http/record-id.ts';
import { type Call, caller } from '../call.ts';
import {
  bodyOf,
  contentOf,
  type Guarded,
  nameOf,
  type Reference,
  readGuarded,
  referencesOf,
  withReference,
} from '../guarded-operations.ts';
import { readDocuments } from '../openapi/documents.ts';
import { openTestEnvironment } from '../openapi/environment.ts';
import { addPerson } from '../sessions.ts';

const environment = await openTestEnvironment();
after(environment.close);
const { database } = environment;
const other = await environment.addTenant('other');
const operations = readGuarded();
const documents = readDocuments();
const otherKey = caller(environment, other.keys.leadhub);
const ownKey = caller(environment, environment.keys.leadhub);

/** A record by each form of its id; some resources show only a number. */
interface Made {
  number: string;
  uuid?: string;
  prefixed?: string;
}

type Form = keyof Made;

/** The callers of each full API, and the form of id that they use. */
const callers: Record<string, { call: Call; form: Form }[]> = {
  leadhub: [
    { call: ownKey, form: 'number' },
    { call: (await addPerson(environment, 'owner')).call, form: 'uuid' },
  ],
  crmleadpro: [{ call: caller(environment, environment.keys.crmleadpro), form: 'prefixed' }],
};

const made = new Map<string, Promise<Made | undefined>>();
/** A shared record of a list; undefined where none can be created. */
function recordAt(list: string, isForeign: boolean): Promise<Made | undefined> {
  const cacheKey = `${isForeign} ${list}`;
  const record = made.get(cacheKey) ?? makeRecord(list, isForeign);
  made.set(cacheKey, record);
  return record;
}

async function makeRecord(list: string, isForeign: boolean): Promise<Made | undefined> {
  const call = isForeign ? otherKey : ownKey;
  try {
    const number = String(await environment.aRecord(list, isForeign ? other : environment));
    const shown = await call('GET', `${list}/${number}`);
    return shown.status === 200 ? formsOf(shown.body.data) : { number };
  } catch {
    const { body } = await call('GET', list);
    const [first] = body?.data ?? [];
    return first && formsOf(first);
  }
}

const formsOf = ({ id, uuid }: { id: number; uuid?: string }): Made => ({
  number: String(id),
  ...(uuid && { uuid, prefixed: toPrefixed('id', uuid) }),
});

const unknownUuid = '0193d5a0-0000-7000-8000-00000000dead';
const unknown = { ...formsOf({ id: 999_999_999, uuid: unknownUuid }) } as Required<Made>;

interface Address {
  foreign: string;
  /** With an unknown id instead. */
  unknown: string;
}

/**
 * The URL of the operation with foreign ids from the n-th parameter on; undefined where no record
 * can be created.
 */
async function addressOf(path: string, from: number, form: Form): Promise<Address | undefined> {
  let own = '';
  const address = { foreign: '', unknown: '' };
  let index = -1;
  for (const part of path.split('/').slice(1)) {
    let next = { own: part, foreign: part, unknown: part };
    if (part.startsWith('{')) {
      index += 1;
      const list = index >= from ? await foreignList(path, index) : own;
      const record = list === undefined ? undefined : await recordAt(list, index >= from);
      if (record === undefined) return undefined;
      const id = record[form] ?? record.number;
      const usedForm = record[form] === undefined ? 'number' : form;
      next = { own: record.number, foreign: id, unknown: index === from ? unknown[usedForm] : id };
    }
    own += `/${next.own}`;
    address.foreign += `/${next.foreign}`;
    address.unknown += `/${next.unknown}`;
  }
  return address;
}

/** The list of the n-th parameter, with ids of the other workspace throughout. */
async function foreignList(path: string, index: number): Promise<string | undefined> {
  let url = '';
  let at = -1;
  for (const part of path.split('/').slice(1)) {
    if (!part.startsWith('{')) {
      url += `/${part}`;
      continue;
    }
    at += 1;
    if (at === index) return url;
    const record = await recordAt(url, true);
    if (record === undefined) return undefined;
    url += `/${record.number}`;
  }
  return url;
}

const plain = ({ status, body }: { status: number; body: unknown }) =>
  JSON.stringify([status, body]).slice(0, 300);

test('an id of another workspace in a path → the response for an unknown id', async () => {
  const wrong: string[] = [];
  const untried = new Set<string>();
  const cases: { operation: Guarded; address: Address; call: Call }[] = [];
  for (const operation of operations) {
    // The value of an upsert and the version of an automation are no ids.
    const count = operation.path.match(/\{(?!value|version)\w+\}/g)?.length ?? 0;
    for (let from = 0; from < count; from += 1) {
      for (const { call, form } of callers[operation.contract] ?? []) {
        const address = await addressOf(operation.path, from, form);
        if (address === undefined) untried.add(operation.path);
        else cases.push({ operation, address, call });
      }
    }
  }
  const before = await contentOf(database, other.workspace.id);
  for (const { operation, address, call } of cases) {
    const body = bodyOf(operation, environment);
    const send = (url: string) => call(operation.method as 'GET', url, body);
    const [refused, expected] = await Promise.all([send(address.foreign), send(address.unknown)]);
    if (refused.status === 404 && plain(refused) === plain(expected)) continue;
    wrong.push(
      `${nameOf(operation)} at ${address.foreign}: ${plain(refused)} where ${plain(expected)}`,
    );
  }
  assert.deepEqual(wrong, []);
  assert.ok(cases.length > 100, `${cases.length} were tried`);
  assert.deepEqual([...untried], [], 'openapi/environment.ts must create a record for each');
  assert.equal(await contentOf(database, other.workspace.id), before);
});

/** A record of the other workspace for each kind: "user", "stage". */
async function foreignKinds(): Promise<Map<string, string>> {
  const kinds = new Map([['user', other.owner.id]]);
  for (const { contract, method, path } of operations) {
    if (contract !== 'leadhub' || method !== 'POST' || path.endsWith('}')) continue;
    const list = await foreignList(`${path}/{id}`, path.match(/\{\w+\}/g)?.length ?? 0);
    const uuid = list && (await recordAt(list, true))?.uuid;
    const kind = path.split('/').at(-1)?.replace(/s$/, '') ?? '';
    if (uuid && !kinds.has(kind)) kinds.set(kind, uuid);
  }
  return kinds;
}

/** The kind of record that a field refers to. */
const kindIn = ({ field }: Reference) =>
  (field === 'assigned_to' ? 'assigned_user_id' : field).replace(/_ids?$/, '');

test('an id of another workspace in a body → the 422 for an unknown id', async () => {
  const kinds = await foreignKinds();
  const wrong = new Set<string>();
  let tried = 0;
  const cases: { operation: Guarded; url: string; reference: Reference; ids: string[] }[] = [];
  for (const operation of operations.filter(({ contract }) => contract === 'leadhub')) {
    const address = await addressOf(operation.path, Number.POSITIVE_INFINITY, 'number');
    for (const reference of referencesOf(documents.leadhub, operation)) {
      const named = kindIn(reference);
      const kind = [...kinds.keys()].find((one) => named.endsWith(one));
      const ids = kind === undefined ? [...kinds.values()] : [kinds.get(kind) ?? ''];
      if (address) cases.push({ operation, url: address.foreign, reference, ids });
    }
  }
  const before = await contentOf(database, other.workspace.id);
  for (const { operation, url, reference, ids } of cases) {
    const send = (id: string) => {
      const body = withReference(bodyOf(operation, environment) ?? {}, reference, id);
      return ownKey(operation.method as 'POST', url, body);
    };
    const expected = await send(unknownUuid);
    for (const id of ids) {
      const refused = await send(id);
      tried += 1;
      const fields = Object.keys(refused.body?.errors ?? {});
      const isNamed = fields.some((one) => one.startsWith(reference.field));
      // An error may repeat the id that was sent.
      const shown = plain(refused).replaceAll(id, unknownUuid);
      if (refused.status === 422 && isNamed && shown === plain(expected)) continue;
      wrong.add(
        `${nameOf(operation)} ${reference.field}: ${plain(refused)} where ${plain(expected)}`,
      );
    }
  }
  assert.deepEqual([...wrong], []);
  assert.ok(tried > 30, `${tried} were tried`);
  assert.equal(await contentOf(database, other.workspace.id), before);
});
