import type { View } from '@inlet/sdk';
import type { ListState } from '../../lists/list-state.ts';
import { pipelineOf } from './lead-stages.ts';

interface Shown {
  view: View | undefined;
  address: { state: ListState };
}

/** As the address says, else as the view was saved. */
export const layoutOf = (
  { view, address }: Shown,
  standard: 'table' | 'board' = 'table',
): 'table' | 'board' =>
  (address.state.layout ?? view?.layout ?? standard) === 'board' ? 'board' : 'table';

/** As a view keeps it. */
export function savedLayout(shown: Shown): Partial<Pick<View, 'layout' | 'group_by'>> {
  if (layoutOf(shown) === 'table') return {};
  const pipeline = pipelineOf(shown.address.state.conditions);
  return { layout: 'board', group_by: pipeline === undefined ? 'status' : 'stage_id' };
}
