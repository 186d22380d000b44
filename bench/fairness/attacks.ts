// The attacks: loads that one tenant, or an anonymous client, sends while another tenant works.
import type { Load } from './load.ts';
import type { Attacker } from './seed-attacker.ts';

export interface Attack {
  name: string;
  loads: (attacker: Attacker) => Load[];
}

const leads = '/api/v1/leads';
const firstLead = '{"first_name":"Ann","last_name":"{n}","email":"ann{n}@attack.example"}';

const get = (connections: number, key: string, paths: string[]): Load => ({
  ...{ kind: 'repeat', method: 'GET', connections, key, paths },
});
const post = (connections: number, key: string | null, path: string, body: string): Load => ({
  ...{ kind: 'repeat', method: 'POST', connections, key, paths: [path], body },
});
const streams = (connections: number, key: string, headers: Record<string, string> = {}): Load => ({
  ...{ kind: 'stream', method: 'GET', connections, key, paths: ['/api/v1/stream'], headers },
});

/** `"k0":1,"k1":1,…` */
const manyKeys = (count: number): string =>
  Array.from({ length: count }, (_, index) => `"k${index}":1`).join();

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const twoLetters = letters.flatMap((one) => letters.map((other) => `${one}${other}`));
const searches = (list: string, terms: readonly string[]): string[] =>
  terms.map((term) => `/api/v1/${list}?search=${term}`);
const contactTerms = ['an', 'smith', 'ann', 'example', 'mail.ex', 'o', '1415', 'garcia', 'post'];

export const attacks: readonly Attack[] = [
  { name: 'quiet', loads: () => [] },
  { name: '64 × POST of a lead', loads: ({ key }) => [post(64, key, leads, firstLead)] },
  {
    name: '32 × POST of 0.76 MB, 70,000 keys',
    loads: ({ key }) => [
      post(32, key, leads, `{"first_name":"Ann","custom_fields":{${manyKeys(70_000)}}}`),
    ],
  },
  {
    name: 'DELETE of a status with move_to, during intake',
    loads: ({ key, status }) => [
      post(4, key, leads, firstLead),
      {
        ...{ kind: 'once', connections: 1, method: 'DELETE', key },
        paths: [`/api/v1/statuses/${status}?move_to=new`],
      },
    ],
  },
  {
    name: 'merge of a tag',
    loads: ({ key, tag }) => [
      {
        ...{ kind: 'once', connections: 1, method: 'POST', key },
        paths: [`/api/v1/tags/${tag}/merge`],
        body: '{"into":"merged"}',
      },
    ],
  },
  {
    name: '500 streams with Last-Event-ID: 0',
    loads: ({ key }) => [streams(500, key, { 'last-event-id': '0' })],
  },
  { name: '2,000 streams', loads: ({ key }) => [streams(2_000, key)] },
  {
    name: 'contact search × 32',
    loads: ({ key }) => [get(32, key, searches('contacts', contactTerms))],
  },
  {
    name: 'two-letter search × 32',
    loads: ({ key }) => [get(32, key, searches('leads', twoLetters))],
  },
  {
    name: 'two-letter search × 32, during intake',
    loads: ({ key }) => [
      get(32, key, searches('leads', twoLetters)),
      post(8, key, leads, firstLead),
    ],
  },
  {
    name: '100 new tags per lead',
    loads: ({ key }) => {
      const tags = Array.from({ length: 100 }, (_, index) => `"tag {n} ${index}"`).join();
      return [post(8, key, leads, `{"first_name":"Ann","last_name":"{n}","tags":[${tags}]}`)];
    },
  },
  {
    name: '100 new custom fields per lead',
    loads: ({ key }) => {
      const fields = Array.from({ length: 100 }, (_, index) => `"field {n} ${index}":1`).join();
      return [post(8, key, leads, `{"first_name":"Ann","custom_fields":{${fields}}}`)];
    },
  },
  {
    name: 'no key, 255 KB of JSON to a form',
    loads: ({ form }) => [
      post(32, null, `/f/${form}`, `{"first_name":"Ann",${manyKeys(23_000)}}`.padEnd(255 * 1024)),
    ],
  },
  {
    name: 'no key, short form posts × 256',
    loads: ({ form }) => [post(256, null, `/f/${form}`, '{"first_name":"Ann"}')],
  },
  {
    name: '/fields/undefined × 32',
    loads: ({ key }) => [get(32, key, ['/api/v1/fields/undefined'])],
  },
  {
    name: '/fields/undefined × 64',
    loads: ({ key }) => [get(64, key, ['/api/v1/fields/undefined'])],
  },
];
