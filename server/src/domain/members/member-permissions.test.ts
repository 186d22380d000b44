import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actions, resources } from '../keys/scopes.ts';
import { type Role, roles } from './member.ts';
import { scopesOfRole } from './role-scopes.ts';
import { type Asker, actsAs, checkMayChange, checkMayGive } from './who-may.ts';

const actor = (type: 'command' | 'key' | 'member' | 'system') => ({ type, id: null });
const workspaceId = 'w';
const given = (asker: Asker): Role[] =>
  roles.filter((role) => mayDo(() => checkMayGive(asker, role)));
const changed = (asker: Asker): Role[] =>
  roles.filter((role) => mayDo(() => checkMayChange(asker, { role })));

function mayDo(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

test('a member gives and changes their own role and those below it', () => {
  for (const [index, role] of roles.entries()) {
    assert.deepEqual(given(role), roles.slice(index));
    assert.deepEqual(changed(role), roles.slice(index));
  }
});

test('a key gives and changes the roles whose scopes it has, and never an owner', () => {
  const each = actions.flatMap((action) => resources.map((one) => `${action}:${one}`));
  const cases: [string[], Role[]][] = [
    [['*'], ['admin', 'manager', 'agent', 'viewer']],
    [each, ['manager', 'agent', 'viewer']],
    [[...scopesOfRole('agent')], ['agent', 'viewer']],
    [[...scopesOfRole('viewer'), 'write:users'], ['viewer']],
    [['write:users', 'read:users', 'delete:users'], []],
  ];
  for (const [scopes, may] of cases) {
    const asker = actsAs({ workspaceId, actor: actor('key'), scopes: new Set(scopes) }, undefined);
    assert.deepEqual(given(asker), may, scopes.join());
    assert.deepEqual(changed(asker), may, scopes.join());
  }
});

test('a command acts as an owner, an actor without a role as a viewer, a key without scopes as nobody', () => {
  assert.equal(actsAs({ workspaceId, actor: actor('command') }, undefined), 'owner');
  assert.equal(actsAs({ workspaceId, actor: actor('system') }, undefined), 'viewer');
  assert.deepEqual(given(actsAs({ workspaceId, actor: actor('key') }, undefined)), []);
});
