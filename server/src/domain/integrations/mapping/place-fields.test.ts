// Where fields go without a mapping, and with one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Catalog } from '../../catalog/catalog.ts';
import type { ReceivedField } from '../connectors/connector.ts';
import { placeFields } from './place-fields.ts';

const roof = { key: 'roof', name: 'Kind of roof' };
const catalog = {
  fields: { all: [roof], byKey: new Map([[roof.key, roof]]) },
} as unknown as Catalog;

function placesOf(fields: ReceivedField[], settings: object = {}, formId?: string) {
  const placed = placeFields({ fields, origin: {}, formId }, { ...settings }, catalog);
  return Object.fromEntries(placed.map(({ name, place }) => [name, place]));
}

const field = (name: string, value = 'x', label?: string): ReceivedField => ({
  name,
  value,
  label,
});

test('names of common forms, in English and German, go to the fields that they mean', () => {
  const names = [
    'your-name',
    'E-Mail-Adresse',
    'Telefon',
    'PLZ',
    'Nachricht',
    'utm_source',
    'colour',
  ];
  assert.deepEqual(placesOf(names.map((name) => field(name))), {
    'your-name': 'name',
    'E-Mail-Adresse': 'email',
    Telefon: 'phone',
    PLZ: 'zip',
    Nachricht: 'notes',
    utm_source: 'custom_fields.utm_source',
    colour: undefined,
  });
});

test('a custom field by its key or name, a label, and an address without a telling name are found', () => {
  const fields = [field('q1', 'flat', 'Kind of roof'), field('q2', 'Jo', 'First name')];
  assert.deepEqual(placesOf([...fields, field('q3', 'jo@example.com')]), {
    q1: 'custom_fields.roof',
    q2: 'first_name',
    q3: 'email',
  });
});

test('a mapping wins, that of a form most of all; a second field of a kind stays beside', () => {
  const fields = [field('email'), field('mail'), field('a'), field('b')];
  const settings = {
    mapping: { a: 'company', b: 'ignore' },
    form_mappings: { 7: { a: 'notes' } },
  };
  const rest = { email: 'email', mail: undefined, b: 'ignore' };
  assert.deepEqual(placesOf(fields, settings), { ...rest, a: 'company' });
  assert.deepEqual(placesOf(fields, settings, '7'), { ...rest, a: 'notes' });
  assert.deepEqual(placesOf(fields, { mapping: { mail: 'email' } }).email, undefined);
});
