import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Task } from '../../tasks/task.ts';
import { component, escapeText, renderLines, utcTime } from './ics.ts';
import { type Surroundings, taskComponent } from './task-component.ts';

const due = (at: string, more: Partial<Task> = {}) => ({
  ...{ id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 3, title: 'Call Ann' },
  ...{ assignee: null, lead: null, leadName: null, doneAt: null, version: 4 },
  author: { type: 'system' as const, id: null, number: null, name: null },
  createdAt: new Date('2026-03-01T08:00:00Z'),
  updatedAt: new Date('2026-03-02T08:00:00Z'),
  ...more,
  dueAt: new Date(at),
});

const surroundings: Surroundings = {
  timeZone: 'Europe/Berlin',
  showAs: 'events',
  nameOf: () => null,
  linkTo: () => 'https://crm.example.com/w/acme/tasks',
};

const linesOf = (...given: Parameters<typeof taskComponent>) =>
  taskComponent(...given).map(([name, value]) => `${name}:${value}`);

test('a text with the signs of the format → each escaped, and no control characters', () => {
  assert.equal(escapeText('a;b,c\\d\r\ne\rf\u0007\tg'), 'a\\;b\\,c\\\\d\\ne\\nf\tg');
});

test('a long line → folded at 75 octets, without splitting a character', () => {
  const title = 'Zoë 🦊 '.repeat(20);
  const text = renderLines([['SUMMARY', title]]);
  const lines = text.split('\r\n').slice(0, -1);
  assert.ok(lines.length > 2);
  for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
  for (const line of lines.slice(1)) assert.match(line, /^ /);
  assert.equal(text.replaceAll('\r\n ', ''), `SUMMARY:${title}\r\n`);
});

test('a time → UTC without a fraction', () => {
  assert.equal(utcTime(new Date('2026-03-28T09:15:00.123Z')), '20260328T091500Z');
});

test('a task at a time → an event of half an hour, whose sequence rises with its version', () => {
  const task = due('2026-03-28T09:15:00Z', { leadName: 'Ann Lee' });
  assert.deepEqual(linesOf(task, { ...surroundings, nameOf: () => 'Bob' }), [
    'BEGIN:VEVENT',
    'UID:0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    'SEQUENCE:3',
    'DTSTAMP:20260302T080000Z',
    'CREATED:20260301T080000Z',
    'LAST-MODIFIED:20260302T080000Z',
    'SUMMARY:Call Ann · Ann Lee · Bob',
    'DESCRIPTION:https://crm.example.com/w/acme/tasks',
    'URL:https://crm.example.com/w/acme/tasks',
    'DTSTART:20260328T091500Z',
    'DTEND:20260328T094500Z',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
});

test('a task for a day → an event of that day of the workspace, also as the clock changes', () => {
  for (const [end, start, next] of [
    ['2026-03-28T22:59:59Z', '20260328', '20260329'],
    ['2026-03-29T21:59:59Z', '20260329', '20260330'],
  ] as const) {
    const lines = linesOf(due(end), surroundings);
    assert.ok(lines.includes(`DTSTART;VALUE=DATE:${start}`), lines.join());
    assert.ok(lines.includes(`DTEND;VALUE=DATE:${next}`), lines.join());
  }
});

test('a done task → a mark in an event, and its state in a to-do', () => {
  const task = due('2026-03-28T09:15:00Z', { doneAt: new Date('2026-03-28T10:00:00Z') });
  assert.ok(linesOf(task, surroundings).includes('SUMMARY:✓ Call Ann'));
  const todo = linesOf(task, { ...surroundings, showAs: 'todos' });
  assert.deepEqual(todo.slice(-5), [
    'DUE:20260328T091500Z',
    'STATUS:COMPLETED',
    'COMPLETED:20260328T100000Z',
    'PERCENT-COMPLETE:100',
    'END:VTODO',
  ]);
  const open = linesOf(due('2026-03-28T22:59:59Z'), { ...surroundings, showAs: 'todos' });
  assert.deepEqual(open.slice(-3), ['DUE;VALUE=DATE:20260328', 'STATUS:NEEDS-ACTION', 'END:VTODO']);
});

test('a component → between its begin and its end', () => {
  assert.equal(renderLines(component('X', [['A', 'b']])), 'BEGIN:X\r\nA:b\r\nEND:X\r\n');
});
