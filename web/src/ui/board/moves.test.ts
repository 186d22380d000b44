import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareBy, countChange, placeOf, withMoves } from './moves.ts';

interface Card {
  id: number;
  score: number | null;
}

const card = (id: number, score: number | null): Card => ({ id, score });
const highest = compareBy<Card>(({ score }) => score, 'desc');
const cards = [card(1, 90), card(2, 50), card(3, 10)];
const ids = (list: readonly Card[]) => list.map(({ id }) => id);

test('a moved card stands in its sorted place, and no longer where it was', () => {
  const moved = card(2, 50);
  const moves = [{ card: moved, from: 'a', to: 'b' }];
  assert.deepEqual(ids(withMoves({ id: 'a', cards, isWhole: true }, moves, highest)), [1, 3]);
  const other = [card(7, 80), card(8, 20)];
  assert.deepEqual(
    ids(withMoves({ id: 'b', cards: other, isWhole: true }, moves, highest)),
    [7, 2, 8],
  );
});

test('the lane of the server that has the card already does not show it twice', () => {
  const moves = [{ card: card(2, 50), from: 'a', to: 'b' }];
  const lane = { id: 'b', cards: [card(7, 80), card(2, 50)], isWhole: true };
  assert.deepEqual(ids(withMoves(lane, moves, highest)), [7, 2]);
});

test('a lane without moves keeps its identity', () => {
  assert.equal(withMoves({ id: 'c', cards, isWhole: true }, [], highest), cards);
});

test('a card that belongs behind the loaded ones has no place yet', () => {
  assert.equal(placeOf(cards, card(9, 5), highest, false), undefined);
  assert.equal(placeOf(cards, card(9, 5), highest, true), 3);
  assert.equal(placeOf(cards, card(9, 60), highest, false), 1);
});

test('cards without the value are last in both directions, and numbers break ties', () => {
  const list = [card(1, null), card(2, 5), card(3, 5), card(4, 7)];
  assert.deepEqual(ids(list.toSorted(highest)), [4, 3, 2, 1]);
  assert.deepEqual(ids(list.toSorted(compareBy(({ score }) => score, 'asc'))), [2, 3, 4, 1]);
});

test('the counts follow the moves', () => {
  const moves = [
    { card: card(1, 1), from: 'a', to: 'b' },
    { card: card(2, 1), from: 'a', to: 'c' },
  ];
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((id) => countChange(id, moves)),
    [-2, 1, 1, 0],
  );
});
