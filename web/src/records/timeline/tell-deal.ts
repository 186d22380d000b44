// The events of a deal itself. Pure.
import type { TextKey } from '../../texts/t.ts';
import { tellChange } from './tell-change.ts';
import { type Entry, type Facts, type Part, sentence, type Telling, textOf } from './telling.ts';

const keys: Partial<Record<string, TextKey>> = {
  'deal.created': 'deals.tell.created',
  'deal.won': 'deals.tell.won',
  'deal.lost': 'deals.tell.lost',
  'deal.reopened': 'deals.tell.reopened',
  'deal.deleted': 'deals.tell.deleted',
  'deal.restored': 'deals.tell.restored',
};

export function tellDeal(entry: Entry): Telling {
  const { type, before, after } = entry;
  if (type === 'deal.stage_changed') {
    const parts = { from: stageOf(before), to: stageOf(after) };
    return { mark: 'actor', sentences: [sentence('timeline.changedStage', parts)] };
  }
  const key = keys[type];
  if (key === undefined) return tellChange(entry);
  const reason = type === 'deal.lost' ? textOf(after?.lost_reason) : '';
  return {
    mark: type === 'deal.deleted' ? 'trash' : 'actor',
    sentences: [
      sentence(key),
      ...(reason === ''
        ? []
        : [sentence('deals.tell.reason', { reason: { type: 'text', text: reason } })]),
    ],
  };
}

const stageOf = (facts: Facts | null): Part => ({
  ...{ type: 'stage', id: textOf(facts?.stage_id) || null, key: textOf(facts?.stage) || null },
});
