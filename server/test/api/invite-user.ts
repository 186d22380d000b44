// Invites users for tests.
import assert from 'node:assert/strict';
import type { caller } from '../call.ts';

export const usersPath = '/api/v1/users';

let count = 0;
export const someone = (role = 'agent') => {
  count += 1;
  return { name: `Jo ${count}`, email: `jo${count}@example.com`, role };
};

/** Returns how to invite a user with a key; `link` is the path of the invitation. */
export const inviterWith =
  (key: ReturnType<typeof caller>) =>
  async (input = someone()) => {
    const { status, body } = await key('POST', usersPath, input);
    assert.equal(status, 201);
    return { ...body.data, input, link: new URL(body.data.invite_url).pathname };
  };
