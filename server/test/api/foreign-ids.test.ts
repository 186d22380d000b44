// Each endpoint of both full APIs × the ids of another workspace, in the path and in the body: they
// are answered as ids that nobody has, to the letter, and the other workspace stays as it was.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { toPrefixed } from '../../src/http/record-id.ts';
import {
  bodyOf,
  contentOf,
  type Guarded,
  nameOf,
  type Reference,
  readGuarded,
  referencesOf,
  withReference,
} from '../access.ts';
import { type Call, caller } from '../call.ts';
import { readDocuments } from '../openapi/documents.ts';
import { openSetting } from '../openapi/setting.ts';
import { addPerson } from '../sessions.ts';

const setting = await openSetting();
after(setting.close);
const { app, database } = setting;
const other = await setting.addTenant('other');
const operations = await readGuarded(app);
const documents = await readDocuments(app);
const otherKey = caller(setting, other.keys.leadhub);
const ownKey = caller(setting, setting.keys.leadhub);

/** A record by each form of its id; of some only the number is shown. */
interface Made {
  number: string;
  uuid?: string;
  prefixed?: string;
}

type Form = keyof Made;

/** Who asks each full API, and by which form of an id. */
const askers: Record<string, { call: Call; form: Form }[]> = {
  leadhub: [
    { call: ownKey, form: 'number' },
    { call: (await addPerson(setting, 'owner')).call, form: 'uuid' },
  ],
  crmleadpro: [{ call: caller(setting, setting.keys.crmleadpro), form: 'prefixed' }],
};

const made = new Map<string, Promise<Made | undefined>>();
/** A record of a list, one for all; undefined where nobody can make one. */
function recordAt(list: string, isForeign: boolean): Promise<Made | undefined> {
  const place = `${isForeign} ${list}`;
  const record = made.get(place) ?? makeRecord(list, isForeign);
  made.set(place, record);
  return record;
}

async function makeRecord(list: string, isForeign: boolean): Promise<Made | undefined> {
  const call = isForeign ? otherKey : ownKey;
  try {
    const number = String(await setting.aRecord(list, isForeign ? other : setting));
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
  /** The same, with an id that nobody has. */
  unknown: string;
}

/**
 * The operation's address where the parameters from the n-th on are those of the other workspace;
 * undefined where no record can be made.
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

/** The list of the n-th parameter, all of the other workspace. */
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

test('an id of another workspace in a path is one that nobody has', async () => {
  const wrong: string[] = [];
  const untried = new Set<string>();
  const cases: { operation: Guarded; address: Address; call: Call }[] = [];
  for (const operation of operations) {
    const count = operation.path.match(/\{\w+\}/g)?.length ?? 0;
    for (let from = 0; from < count; from += 1) {
      for (const { call, form } of askers[operation.contract] ?? []) {
        const address = await addressOf(operation.path, from, form);
        if (address === undefined) untried.add(operation.path);
        else cases.push({ operation, address, call });
      }
    }
  }
  const before = await contentOf(database, other.workspace.id);
  for (const { operation, address, call } of cases) {
    const body = bodyOf(operation, setting);
    const ask = (url: string) => call(operation.method as 'GET', url, body);
    const [refused, due] = await Promise.all([ask(address.foreign), ask(address.unknown)]);
    if (refused.status === 404 && plain(refused) === plain(due)) continue;
    wrong.push(`${nameOf(operation)} at ${address.foreign}: ${plain(refused)} where ${plain(due)}`);
  }
  assert.deepEqual(wrong, []);
  assert.ok(cases.length > 100, `${cases.length} were tried`);
  assert.deepEqual([...untried], [], 'setting.ts has to make a record for each');
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

/** The field by the kind of record that it names. */
const kindIn = ({ field }: Reference) =>
  (field === 'assigned_to' ? 'assigned_user_id' : field).replace(/_ids?$/, '');

test('an id of another workspace in a body is refused by its field, as one that nobody has', async () => {
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
    const ask = (id: string) => {
      const body = withReference(bodyOf(operation, setting) ?? {}, reference, id);
      return ownKey(operation.method as 'POST', url, body);
    };
    const due = await ask(unknownUuid);
    for (const id of ids) {
      const refused = await ask(id);
      tried += 1;
      const fields = Object.keys(refused.body?.errors ?? {});
      const isTold = fields.some((one) => one.startsWith(reference.field));
      if (refused.status === 422 && isTold && plain(refused) === plain(due)) continue;
      wrong.add(`${nameOf(operation)} ${reference.field}: ${plain(refused)} where ${plain(due)}`);
    }
  }
  assert.deepEqual([...wrong], []);
  assert.ok(tried > 30, `${tried} were tried`);
  assert.equal(await contentOf(database, other.workspace.id), before);
});
