import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRowStore, type FetchPage, pageSize } from './row-store.ts';

interface Row {
  id: number;
  name?: string;
}

/** A list of `count` rows with the ids from 0, and what was asked for. */
function listOf(count: number) {
  const asked: string[] = [];
  let rows: Row[] = Array.from({ length: count }, (_, id) => ({ id }));
  const fetchPage: FetchPage<Row> = async (at) => {
    asked.push('page' in at ? `page ${at.page}` : `after ${at.cursor}`);
    const from =
      'page' in at
        ? (at.page - 1) * pageSize
        : rows.findIndex(({ id }) => String(id) === at.cursor) + 1;
    const page = rows.slice(from, from + pageSize);
    const next = from + pageSize < rows.length ? String(page.at(-1)?.id) : null;
    return { rows: page, total: rows.length, next };
  };
  return {
    asked,
    fetchPage,
    add(row: Row) {
      rows = [row, ...rows];
    },
    remove(id: number) {
      rows = rows.filter((row) => row.id !== id);
    },
  };
}

const settled = () => new Promise<void>((resolve) => void setImmediate(resolve));

test('rows in view and two screens around them are read, each page once', async () => {
  const list = listOf(1_000);
  const store = createRowStore(list.fetchPage);
  store.show(0, 20);
  await settled();
  assert.equal(store.total(), 1_000);
  store.show(50, 70);
  store.show(60, 80);
  await settled();
  assert.equal(store.rowAt(130)?.id, 130);
  assert.deepEqual(list.asked, ['page 1', 'after 99']);
});

test('rows that are read ahead change nothing that is shown', async () => {
  const store = createRowStore(listOf(1_000).fetchPage);
  store.show(0, 20);
  await settled();
  const first = store.version();
  store.show(45, 65);
  await settled();
  assert.equal(store.rowAt(100)?.id, 100);
  assert.equal(store.version(), first);
  store.show(185, 205);
  await settled();
  assert.equal(store.rowAt(200)?.id, 200);
  assert.equal(store.version(), first + 1);
});

test('a row that arrives above moves none of those that follow by scrolling', async () => {
  const list = listOf(300);
  const store = createRowStore(list.fetchPage);
  store.show(0, 20);
  await settled();
  list.add({ id: 999 });
  store.show(90, 110);
  await settled();
  assert.equal(store.rowAt(100)?.id, 100);
  assert.equal(store.total(), 300);
  await store.reload();
  assert.equal(store.total(), 301);
});

test('a jump reads the page there, and the last page corrects the total', async () => {
  const list = listOf(950);
  const store = createRowStore(list.fetchPage);
  store.show(0, 20);
  await settled();
  list.remove(3);
  store.show(930, 949);
  await settled();
  assert.equal(store.rowAt(930)?.id, 931);
  assert.equal(store.total(), 949);
});

test('a changed row keeps its place, a removed one leaves no gap before the next', async () => {
  const store = createRowStore(listOf(50).fetchPage);
  store.show(0, 20);
  await settled();
  const untouched = store.rowAt(6);
  store.replace(5, (row) => ({ ...row, name: 'changed' }));
  assert.equal(store.rowAt(5)?.name, 'changed');
  assert.equal(store.rowAt(6), untouched);
  store.remove(new Set([5, 7]));
  assert.deepEqual([store.rowAt(5)?.id, store.rowAt(6)?.id, store.total()], [6, 8, 48]);
  assert.equal(store.indexOf(8), 6);
});

test('a page that fails is told, and read when it is shown again', async () => {
  const { fetchPage } = listOf(50);
  let fails = true;
  const store = createRowStore<Row>((at, signal) =>
    fails ? Promise.reject(new Error('no')) : fetchPage(at, signal),
  );
  store.show(0, 20);
  await settled();
  assert.match(String(store.error()), /no/);
  fails = false;
  store.show(0, 20);
  await settled();
  assert.equal(store.error(), undefined);
  assert.equal(store.rowAt(0)?.id, 0);
});
