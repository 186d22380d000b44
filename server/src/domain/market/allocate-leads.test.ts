import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  accepts,
  allocateLeads,
  hasCapacity,
  type LeadToSell,
  type OpenOrder,
} from './allocate-leads.ts';

function order(id: string, overrides: Partial<OpenOrder> = {}): OpenOrder {
  const defaults = { offerId: 'solar', states: null, dailyCap: null, soldToday: 0 };
  return { id, number: Number(id.slice(1)), price: '45.00', ...defaults, ...overrides };
}

function lead(id: string, state: string | null = 'TX', offerId = 'solar'): LeadToSell {
  return { id, offerId, state };
}

function ordersOf(leads: LeadToSell[], orders: OpenOrder[]): (string | undefined)[] {
  const { allocated } = allocateLeads(leads, orders);
  return leads.map(({ id }) => allocated.get(id)?.id);
}

test('the highest price wins, compared as money', () => {
  const orders = [order('o1', { price: '9.50' }), order('o2', { price: '10.00' })];
  assert.deepEqual(ordersOf([lead('a')], orders), ['o2']);
});

test('at the same price the older order wins', () => {
  assert.deepEqual(ordersOf([lead('a')], [order('o2'), order('o1')]), ['o1']);
});

test('an order gets only leads of its states', () => {
  const orders = [order('o1', { states: ['TX', 'OH'] })];
  const leads = [lead('a', 'CA'), lead('b', 'oh'), lead('c', null), lead('d', 'TX')];
  assert.deepEqual(ordersOf(leads, orders), [undefined, 'o1', undefined, 'o1']);
});

test('an order gets only leads of its offer', () => {
  assert.deepEqual(ordersOf([lead('a', 'TX', 'roofing')], [order('o1')]), [undefined]);
});

test('when an order reaches its cap, the next order gets the rest', () => {
  const orders = [order('o1', { price: '50.00', dailyCap: 3, soldToday: 2 }), order('o2')];
  assert.deepEqual(ordersOf([lead('a'), lead('b')], orders), ['o1', 'o2']);
});

test('only a lead that a capped order would accept is reported as capped', () => {
  const orders = [order('o1', { states: ['TX'], dailyCap: 1, soldToday: 1 })];
  const { allocated, capped } = allocateLeads([lead('a', 'TX'), lead('b', 'CA')], orders);
  assert.equal(allocated.size, 0);
  assert.deepEqual([...capped], ['a']);
});

const states = ['TX', 'OH', 'CA'];
const someOrder = fc.record({
  offerId: fc.constantFrom('solar', 'roofing'),
  price: fc.integer({ min: 0, max: 300 }).map((cents) => (cents / 100).toFixed(2)),
  states: fc.option(fc.uniqueArray(fc.constantFrom(...states), { minLength: 1 })),
  dailyCap: fc.option(fc.integer({ min: 1, max: 5 })),
  soldToday: fc.integer({ min: 0, max: 7 }),
});
const someLead = fc.record({
  offerId: fc.constantFrom('solar', 'roofing'),
  state: fc.option(fc.constantFrom(...states, 'NY')),
});

test('no cap is exceeded, no lead waits while an order could take it, and each sale is at the best price', () => {
  fc.assert(
    fc.property(
      fc.array(someOrder, { maxLength: 6 }),
      fc.array(someLead, { maxLength: 30 }),
      (a, b) => {
        const orders = a.map((overrides, index) => order(`o${index + 1}`, overrides));
        const leads = b.map((attributes, index) => ({ id: `l${index}`, ...attributes }));
        const { allocated, capped } = allocateLeads(leads, orders);

        const sold = new Map(orders.map(({ id, soldToday }) => [id, soldToday]));
        const accepting = (one: LeadToSell) =>
          orders.filter((o) => o.offerId === one.offerId && accepts(o, one.state));
        const open = (one: LeadToSell) =>
          accepting(one).filter((o) => hasCapacity(o, sold.get(o.id) ?? 0));
        for (const one of leads) {
          const buyer = allocated.get(one.id);
          const choice = open(one);
          if (buyer === undefined) {
            assert.equal(choice.length, 0);
            assert.equal(capped.has(one.id), accepting(one).length > 0);
            continue;
          }
          assert.ok(choice.includes(buyer));
          assert.ok(choice.every((o) => Number(o.price) <= Number(buyer.price)));
          sold.set(buyer.id, (sold.get(buyer.id) ?? 0) + 1);
        }
        for (const { id, dailyCap, soldToday } of orders) {
          if (dailyCap !== null) assert.ok((sold.get(id) ?? 0) <= Math.max(dailyCap, soldToday));
        }
        for (const one of leads) if (!allocated.has(one.id)) assert.equal(open(one).length, 0);
      },
    ),
  );
});
