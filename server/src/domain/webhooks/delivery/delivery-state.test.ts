import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DeliveryEvent, type DeliveryState, transition } from './delivery-state.ts';

const states: Record<DeliveryState['name'], DeliveryState> = {
  starting: { name: 'starting' },
  delivering: { name: 'delivering' },
  waiting: { name: 'waiting', until: 100 },
  disabling: { name: 'disabling', reason: 'first' },
  draining: { name: 'draining', reason: null },
  stopped: { name: 'stopped' },
};

const stopped: DeliveryState = { name: 'stopped' };
const idle = (until: number): DeliveryEvent => ({ type: 'idle', until });
const disable: DeliveryEvent = { type: 'disable', reason: 'gone' };
const drainingFor = (reason: string | null): DeliveryState => ({ name: 'draining', reason });

// Each event with the states that it changes; it leaves the others as they are.
const changes: [DeliveryEvent, Partial<Record<DeliveryState['name'], DeliveryState>>][] = [
  [{ type: 'recover' }, { starting: states.delivering }],
  [idle(200), { delivering: { name: 'waiting', until: 200 } }],
  [
    idle(50),
    { delivering: { name: 'waiting', until: 50 }, waiting: { name: 'waiting', until: 50 } },
  ],
  [{ type: 'wake' }, { waiting: states.delivering }],
  [
    disable,
    {
      delivering: { name: 'disabling', reason: 'gone' },
      waiting: { name: 'disabling', reason: 'gone' },
      draining: drainingFor('gone'),
    },
  ],
  [
    { type: 'stop' },
    {
      starting: drainingFor(null),
      delivering: drainingFor(null),
      waiting: drainingFor(null),
      disabling: drainingFor('first'),
    },
  ],
  [{ type: 'drain' }, { draining: stopped }],
  [
    { type: 'abandon' },
    {
      starting: stopped,
      delivering: stopped,
      waiting: stopped,
      disabling: stopped,
      draining: stopped,
    },
  ],
];

for (const [event, changed] of changes) {
  const shown = 'until' in event ? `idle until ${event.until}` : event.type;
  test(`${shown} → changes ${Object.keys(changed).join(', ')} alone`, () => {
    for (const state of Object.values(states)) {
      const next = transition(state, event);
      const expected = changed[state.name];
      if (expected === undefined) assert.equal(next, state, `${state.name} stays`);
      else assert.deepEqual(next, expected, state.name);
    }
  });
}

test('a second reason to disable → the first is kept', () => {
  const draining = drainingFor('first');
  assert.equal(transition(draining, disable), draining);
  assert.equal(transition(states.disabling, disable), states.disabling);
});
