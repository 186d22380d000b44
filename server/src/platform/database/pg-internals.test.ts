// Fails when an upgrade of pg changes what pg-internals.ts relies on.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { createTestDatabase } from '../../../test/database.ts';
import { asClientQuery, createQuery, type InternalConnection } from './pg-internals.ts';
import { clientConfig } from './pool.ts';

const advice = (part: string) =>
  `pg has changed ${part}, which it does not document. Compare lib/client.js and lib/query.js of both ` +
  'versions, adapt pg-internals.ts, and run the tests of the pipeline before you take the upgrade.';

const database = await createTestDatabase();
const client = new pg.Client({ ...clientConfig(database.connection), pipeline: true });
await client.connect();
const { connection } = client as unknown as { connection: InternalConnection };
after(async () => {
  await client.end();
  await database.drop();
});

test('canary: a query of pg has the methods by which the client hands it messages', () => {
  const query = createQuery({ name: 'canary', text: 'select 1', values: [] }, () => {});
  assert.deepEqual([query.name, query.text], ['canary', 'select 1'], advice('Query.name or text'));
  const methods = [
    ...['submit', 'handleRowDescription', 'handleDataRow', 'handleCommandComplete'],
    ...['handleReadyForQuery', 'handleError'],
  ];
  for (const method of methods) {
    assert.equal(typeof Reflect.get(query, method), 'function', advice(`Query.${method}`));
  }
});

test('canary: a connection notes a named statement when it is sent and when it is prepared', async () => {
  const statement = { name: 'canary-named', text: 'select 2 as two' };
  const running = client.query(statement);
  assert.equal(
    connection.submittedNamedStatements[statement.name],
    statement.text,
    advice('Connection.submittedNamedStatements'),
  );
  await running;
  assert.equal(connection.submittedNamedStatements[statement.name], undefined);
  assert.equal(
    connection.parsedStatements[statement.name],
    statement.text,
    advice('Connection.parsedStatements'),
  );
});

test('canary: a statement noted as sent is not sent to be prepared again', async () => {
  // So a statement that the server skipped has to be taken out of the note.
  connection.submittedNamedStatements['canary-skipped'] = 'select 3 as three';
  await assert.rejects(client.query({ name: 'canary-skipped', text: 'select 3 as three' }), {
    code: '26000',
  });
  delete connection.submittedNamedStatements['canary-skipped'];
  const { rows } = await client.query({ name: 'canary-skipped', text: 'select 3 as three' });
  assert.deepEqual(rows, [{ three: 3 }], advice('Query.prepare'));
});

test('canary: the client takes a batch for a query of its own', () => {
  const query = asClientQuery(createQuery({ text: 'select 4', values: [] }, () => {}));
  assert.ok(query instanceof pg.Query, advice('how Client.query tells queries apart'));
});
