import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderLiquid } from '../../../../platform/templates/liquid.ts';
import { renderMjml } from '../../../../platform/templates/mjml.ts';
import type { DomainError } from '../../../errors.ts';
import type { Block, Design } from './design.ts';
import { designToMjml } from './design-to-mjml.ts';
import { designToText } from './design-to-text.ts';
import { inlineHtml, inlinePlain } from './inline-text.ts';
import { readDesign } from './read-design.ts';

const htmlOf = async (design: Design, values: object = {}) =>
  renderLiquid(await renderMjml(designToMjml(design)), values as Record<string, unknown>, 'html');

test('marks become bold, italic and links; values and other characters stay what they are', () => {
  for (const [text, html, plain] of [
    ['**Now** or *never*', '<b>Now</b> or <i>never</i>', 'Now or never'],
    ['a < b & "c"', 'a &lt; b &amp; &quot;c&quot;', 'a < b & "c"'],
    [
      'See [our **offer**](https://acme.example/?a=1&b=2).',
      'See <a href="https://acme.example/?a=1&amp;b=2">our <b>offer</b></a>.',
      'See our offer (https://acme.example/?a=1&b=2).',
    ],
    ['{{ lead.first_name | default: "you" }}', undefined, undefined],
    ['2 * 3 * 4', undefined, undefined],
    ['[x](javascript:alert(1))', undefined, undefined],
    ['one\ntwo', 'one<br>two', 'one\ntwo'],
  ] as const) {
    assert.equal(inlineHtml(text), html ?? text);
    assert.equal(inlinePlain(text), plain ?? text);
  }
});

test('a quote in a value of an address does not end the attribute', () => {
  assert.equal(
    inlineHtml('[x]({{ lead.url | default: "https://a.example" }})'),
    '<a href="{{ lead.url | default: \'https://a.example\' }}">x</a>',
  );
});

const every: Block[] = [
  { type: 'heading', text: 'Hello {{ lead.first_name }}', level: 2, align: 'center' },
  { type: 'text', text: 'First.\n\nSecond <script>.' },
  { type: 'button', label: 'Look', url: 'https://acme.example/?a=1&b="' },
  {
    type: 'image',
    url: 'https://acme.example/a.png',
    alt: 'A "house"',
    link: 'https://acme.example',
  },
  { type: 'divider' },
  { type: 'spacer', height: 8 },
  {
    type: 'columns',
    left: [{ type: 'text', text: 'Left' }],
    right: [{ type: 'button', label: 'Right', url: '{{ lead.website }}' }],
  },
];

test('a design becomes HTML in which nothing of its texts or values is markup', async () => {
  const design = { blocks: every, brand_color: '#ffee00', footer: 'Acme & Sons' };
  const lead = { first_name: '<b>Jo</b>', website: 'https://jo.example/"onload="x' };
  const html = await htmlOf(design, { lead });
  assert.match(html, /Hello &lt;b&gt;Jo&lt;\/b&gt;/);
  assert.match(html, /Second &lt;script&gt;/);
  assert.match(html, /Acme &amp; Sons/);
  assert.match(html, /alt="A &quot;house&quot;"/);
  assert.match(
    html,
    /href="https:\/\/jo\.example\/&#34;onload=&#34;x"|href="https:\/\/jo\.example\/&quot;onload=&quot;x"/,
  );
  assert.doesNotMatch(html, /<script>|"onload="/);
  // Dark text on a light brand colour.
  assert.match(html, /background:#ffee00/);
  assert.match(html, /color:#171f23/);
});

test('the plain text has each block in its order, with the addresses of links', () => {
  const text = designToText({ blocks: every, footer: 'Acme\nMain Street' });
  assert.equal(
    text,
    [
      ...['Hello {{ lead.first_name }}', 'First.', 'Second <script>.'],
      ...['Look: https://acme.example/?a=1&b="', 'A "house" (https://acme.example)', '----------'],
      ...['Left', 'Right: {{ lead.website }}', '-- \nAcme\nMain Street'],
    ].join('\n\n'),
  );
});

test('a mistake in a block is named by its path', () => {
  const problemsOf = (design: object) => {
    try {
      readDesign(JSON.stringify(design));
      return [];
    } catch (error) {
      return (error as DomainError).fields.map(({ field }) => field);
    }
  };
  const url = 'https://acme.example';
  assert.deepEqual(problemsOf({ blocks: every }), []);
  assert.deepEqual(problemsOf({ blocks: [] }), ['design.blocks']);
  assert.deepEqual(problemsOf({ blocks: [{ type: 'video', url }] }), ['design.blocks.0.type']);
  assert.deepEqual(problemsOf({ blocks: [{ type: 'button', url }] }), ['design.blocks.0.label']);
  assert.deepEqual(problemsOf({ blocks: [{ type: 'button', label: 'x', url: 'javascript:x' }] }), [
    'design.blocks.0.url',
  ]);
  const nested = { type: 'columns', left: [{ type: 'columns', left: [], right: [] }], right: [] };
  assert.deepEqual(problemsOf({ blocks: [nested] }), ['design.blocks.0.left.0.type']);
});
