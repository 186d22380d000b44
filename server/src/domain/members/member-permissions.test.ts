import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actions, resources } from '../keys/scopes.ts';
import { type Role, roles } from './member.ts';
import {
  checkMayChange,
  checkMayGrant,
  type Requester,
  toRequester,
} from './member-permissions.ts';
import { scopesOfRole } from './role-scopes.ts';

const actor = (type: 'command' | 'key' | 'member' | 'system') => ({ type, id: null });
const workspaceId = 'w';
const grantable = (requester: Requester): Role[] =>
  roles.filter((role) => passes(() => checkMayGrant(requester, role)));
const changeable = (requester: Requester): Role[] =>
  roles.filter((role) => passes(() => checkMayChange(requester, { role })));

function passes(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

test('a member may grant and change their own role and lower ones', () => {
  for (const [index, role] of roles.entries()) {
    assert.deepEqual(grantable(role), roles.slice(index));
    assert.deepEqual(changeable(role), roles.slice(index));
  }
});

test('a key may grant and change the roles whose scopes it has, and never an owner', () => {
  const each = actions.flatMap((action) => resources.map((one) => `${action}:${one}`));
  const cases: [string[], Role[]][] = [
    [['*'], ['admin', 'manager', 'agent', 'viewer']],
    [each, ['manager', 'agent', 'viewer']],
    [[...scopesOfRole('agent')], ['agent', 'viewer']],
    [[...scopesOfRole('viewer'), 'write:users'], ['viewer']],
    [['write:users', 'read:users', 'delete:users'], []],
  ];
  for (const [scopes, expected] of cases) {
    const requester = toRequester(
      { workspaceId, actor: actor('key'), scopes: new Set(scopes) },
      undefined,
    );
    assert.deepEqual(grantable(requester), expected, scopes.join());
    assert.deepEqual(changeable(requester), expected, scopes.join());
  }
});

test('a command acts as an owner, an actor without a role as a viewer; a key without scopes may do nothing', () => {
  assert.equal(toRequester({ workspaceId, actor: actor('command') }, undefined), 'owner');
  assert.equal(toRequester({ workspaceId, actor: actor('system') }, undefined), 'viewer');
  assert.deepEqual(grantable(toRequester({ workspaceId, actor: actor('key') }, undefined)), []);
});
