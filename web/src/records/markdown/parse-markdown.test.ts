import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInline } from './parse-inline.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { plainText } from './plain-text.ts';

const text = (value: string) => ({ type: 'text' as const, text: value });

test('marks become elements, and may hold others', () => {
  assert.deepEqual(parseInline('a **b *c*!** `d*`'), [
    text('a '),
    { type: 'bold', children: [text('b '), { type: 'italic', children: [text('c')] }, text('!')] },
    text(' '),
    { type: 'code', text: 'd*' },
  ]);
});

test('numbers, snake_case and lone marks stay text', () => {
  for (const plain of ['2 * 3 * 4', 'utm_source_name', 'a ** b', '* ', '5 ~~ 6']) {
    assert.deepEqual(parseInline(plain), [text(plain)], plain);
  }
});

test('HTML is text, and a link that would run a script is none', () => {
  const html = '<img src=x onerror=alert(1)>';
  assert.deepEqual(parseInline(html), [text(html)]);
  for (const href of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', '//evil']) {
    const link = `[click](${href})`;
    assert.deepEqual(parseInline(link), [text(link)], href);
  }
});

test('addresses become links without the sign after them', () => {
  assert.deepEqual(parseInline('See https://a.example/b?c=1.'), [
    text('See '),
    {
      ...{ type: 'link', href: 'https://a.example/b?c=1' },
      children: [text('https://a.example/b?c=1')],
    },
    text('.'),
  ]);
});

test('mentions are marked, within other marks as well, and not in code', () => {
  const mention = { type: 'mention' as const, text: '@Ann Meyer' };
  const mentions = { pattern: /@ann/u, names: new Map([['@ann', 'Ann Meyer']]) };
  assert.deepEqual(parseInline('**Hi @ann** `@ann` @Bo', mentions), [
    { type: 'bold', children: [text('Hi '), mention] },
    text(' '),
    { type: 'code', text: '@ann' },
    text(' @Bo'),
  ]);
});

test('the plain text has no marks', () => {
  const markdown = '**Hi `you`**, see [this](https://a.example) and 2 * 3';
  assert.equal(plainText(markdown), 'Hi you, see this and 2 * 3');
});

test('blocks: heading, paragraph with line breaks, lists, quote, code', () => {
  const source = '# Call\nfirst\nsecond\n- a\n- b\n1. c\n\n> said\n\n```\n<b>x\n```';
  assert.deepEqual(
    parseMarkdown(source).map((block) => block.type),
    ['heading', 'paragraph', 'list', 'list', 'quote', 'code'],
  );
  assert.deepEqual(parseMarkdown(source)[5], { type: 'code', text: '<b>x' });
});

test('long and hostile texts are read in time', () => {
  const before = process.cpuUsage();
  for (const mark of ['*', '**', '_', '`', '[', '> ', '~~', '- ', '#']) {
    parseMarkdown(mark.repeat(5_000));
    parseMarkdown(`${mark}a `.repeat(2_000));
  }
  const { user, system } = process.cpuUsage(before);
  assert.ok(user + system < 2_000_000, `${user + system} µs of CPU time`);
});
