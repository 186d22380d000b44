import type { View } from '@inlet/sdk';
import type { ListNoun } from '../list.ts';
import type { ListState } from '../list-state.ts';
import { pipelineOf } from './pipeline-of.ts';

interface Shown {
  view: View | undefined;
  address: { state: ListState };
  noun: ListNoun;
  standardLayout: 'table' | 'board';
}

/** As the address says, else as the view was saved. */
export const layoutOf = ({ view, address, standardLayout }: Shown): 'table' | 'board' =>
  (address.state.layout ?? view?.layout ?? standardLayout) === 'board' ? 'board' : 'table';

/** As a view keeps it. */
export function savedLayout(shown: Shown): Partial<Pick<View, 'layout' | 'group_by'>> {
  if (layoutOf(shown) === 'table') return { layout: 'table' };
  const isByStage =
    shown.noun === 'deals' || pipelineOf(shown.address.state.conditions) !== undefined;
  return { layout: 'board', group_by: isByStage ? 'stage_id' : 'status' };
}
