import { type DomainError, invalidField } from '../errors.ts';
import { exportKinds } from '../exports/export-kind.ts';
import { type Export, planExport } from '../exports/plan-export.ts';
import { orUndefined } from '../or-undefined.ts';
import { getView } from '../views/get-view.ts';
import type { ViewSelection } from '../views/view.ts';
import type { ViewDeps } from '../views/view-kind.ts';
import type { FeedContent } from './feed.ts';
import type { OpenFeed } from './open-feed.ts';

type ListFeed = OpenFeed & { content: Exclude<FeedContent, { kind: 'tasks' }> };

/** The rows of the feed as they are now, as an export in CSV. */
export async function planListFeed(deps: ViewDeps, feed: ListFeed): Promise<Export> {
  const { workspaceId, content } = feed;
  const selection = await selectionOf(deps, feed);
  const filter = deps.kinds[content.kind].parse(selection);
  const plan = await planExport(deps, workspaceId, {
    ...{ kind: exportKinds[content.kind], format: 'csv', hasMark: false, sent: {} },
    selection: { filter, sort: selection.sort, direction: selection.direction },
    only: undefined,
    columns: content.columns.length === 0 ? undefined : content.columns,
  });
  return { ...plan, numbers: plan.numbers.slice(0, content.maxRows) };
}

async function selectionOf(deps: ViewDeps, feed: ListFeed): Promise<ViewSelection> {
  const { workspaceId, content, memberId, keyId } = feed;
  if (content.viewId === null) return { ...content, groupBy: null };
  // A view that is private now is still its owner's.
  const actor =
    memberId === null
      ? ({ type: 'key', id: keyId } as const)
      : ({ type: 'member', id: memberId } as const);
  const view = await orUndefined(getView(deps, { workspaceId, actor }, { id: content.viewId }));
  if (view === undefined) throw viewGone();
  return view;
}

const viewGone = (): DomainError => invalidField('view_id', 'reference_unknown');
