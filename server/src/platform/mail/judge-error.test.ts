import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeError } from './judge-error.ts';

const rcpt = (responseCode: number, response: string) => ({
  ...{ code: 'EENVELOPE', command: 'RCPT TO', responseCode, response, message: response },
});

test('an unknown mailbox is of the address; relaying and spam are not', () => {
  for (const [error, expected] of [
    [rcpt(550, '550 5.1.1 No such user'), 'address'],
    [rcpt(550, '550 No such user here'), 'address'],
    [rcpt(554, '554 5.7.1 Relay access denied'), 'mail'],
    [rcpt(550, '550 Relaying denied'), 'mail'],
    [rcpt(451, '451 Greylisted'), 'later'],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 554, message: 'Spam' }, 'mail'],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 451, message: 'Later' }, 'later'],
    [{ code: 'EAUTH', responseCode: 535, message: 'Wrong password' }, 'server'],
    [{ code: 'ESOCKET', message: 'connect ECONNREFUSED' }, 'server'],
    [{ code: 'ECONNECTION', mayBeDelivered: true, message: 'Connection closed' }, 'unknown'],
    [new Error('anything'), 'later'],
  ] as const) {
    assert.equal(judgeError(error).refusal, expected, JSON.stringify(error));
  }
});
