// What the documents say is what the server answers.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { contracts } from '../../src/domain/keys/key.ts';
import { createCheckAnswer } from './check-answer.ts';
import { examplesOf, judgeOf, type Operation, operationsOf, readDocuments } from './documents.ts';
import { encodeForm } from './encode-form.ts';
import { ask, provocations } from './provoke.ts';
import { fitBody, isKeyless, openSetting } from './setting.ts';

const setting = await openSetting();
after(setting.close);
const documents = await readDocuments(setting.app);

/** Nobody is told that a request still runs: the second waits for the first. */
const waitsInstead = ({ contract, described }: Operation, status: number) =>
  status === 409 && !(contract === 'snapcrm' && described.operationId === 'createLead');

for (const contract of contracts) {
  const document = documents[contract];
  const operations = operationsOf(contract, document);
  const judge = judgeOf(document);
  const checkAnswer = createCheckAnswer(document);

  /** The answer is of this status, and as the document says that such an answer is. */
  function check(operation: Operation, answer: LightMyRequestResponse, statuses: number[]): void {
    const { method, path } = operation;
    const { statusCode, body } = answer;
    const place = `${method} ${path}: ${statusCode} ${body.slice(0, 300)}`;
    assert.ok(statuses.includes(statusCode), `${place}, where ${statuses} is due`);
    checkAnswer(operation, answer);
  }

  describe(contract, () => {
    test('every example is one of its schema, and every answer with a body has one', () => {
      for (const { method, path, described } of operations) {
        const where = ['paths', path, method.toLowerCase()];
        const bodies = Object.entries(described.requestBody?.content ?? {}).map(
          ([type, media]) => [[...where, 'requestBody', 'content', type], media] as const,
        );
        const answers = Object.entries(described.responses).flatMap(([status, { content = {} }]) =>
          Object.entries(content).map(
            ([type, media]) => [[...where, 'responses', status, 'content', type], media] as const,
          ),
        );
        for (const [place, media] of [...bodies, ...answers]) {
          const examples = examplesOf(media);
          assert.ok(examples.length > 0, `${place.join(' ')} has an example`);
          for (const example of examples) {
            const trouble = judge([...place, 'schema'], example);
            assert.equal(trouble, null, `${place.join(' ')} ${JSON.stringify(example)}`);
          }
        }
      }
    });

    for (const operation of operations) {
      const { method, path, described } = operation;
      const declared = Object.keys(described.responses).map(Number);
      const successes = declared.filter((status) => status < 400);
      // What cannot be done yet says so to whoever asks rightly.
      const good = successes.length > 0 ? successes : [409];

      test(`${method} ${path} answers ${declared.join(', ')} as documented`, async () => {
        for (const status of declared.filter((one) => one >= 400)) {
          if (waitsInstead(operation, status) || good.includes(status)) continue;
          await setting.clearLeads();
          const answers = await provocations[status]?.(operation, setting);
          assert.ok(answers, `no test knows how to bring about ${status}`);
          for (const answer of answers) check(operation, answer, [status]);
        }
      });

      test(`${method} ${path} takes its worked examples`, async () => {
        if (described.requestBody === undefined) {
          return check(operation, await ask(operation, setting), good);
        }
        const seen = new Set<number>();
        for (const [type, media] of Object.entries(described.requestBody.content)) {
          for (const example of examplesOf(media)) {
            if (good.length === 1) await setting.clearLeads();
            const sent = encodeForm(type, fitBody(example, setting, path));
            const answer = await ask(operation, setting, sent);
            check(operation, answer, good);
            seen.add(answer.statusCode);
          }
        }
        assert.deepEqual([...seen].sort(), good, 'each documented success was seen');
      });

      test(`${method} ${path} needs a key exactly when its document says so`, async () => {
        const answer = await ask(operation, setting, { headers: { authorization: '' } });
        assert.equal(answer.statusCode === 401, !isKeyless(operation));
      });
    }
  });
}
