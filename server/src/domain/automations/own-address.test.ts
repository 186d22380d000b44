import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOwnAddress } from './own-address.ts';

test('an address under that of the installation is its own, by either protocol', () => {
  const own = 'https://crm.example.com';
  for (const address of [
    'https://crm.example.com/hooks/automations/x',
    'http://CRM.example.com./api/v1/leads?{{ lead.id }}',
    'https://crm.example.com',
  ]) {
    assert.equal(isOwnAddress(address, own), true, address);
  }
  for (const address of [
    'https://crm.example.com:8443/hooks',
    'https://example.com/crm.example.com',
    'no address',
  ]) {
    assert.equal(isOwnAddress(address, own), false, address);
  }
});

test('an installation in a folder → what stands beside it is of others', () => {
  const own = 'https://example.com/crm/';
  assert.equal(isOwnAddress('https://example.com/crm/hooks/mail/x', own), true);
  assert.equal(isOwnAddress('https://example.com/crm', own), true);
  assert.equal(isOwnAddress('https://example.com/crmx/hooks', own), false);
});
