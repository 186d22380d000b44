// The saved views of leads that the person pinned, with their exact counts.
import { IconBookmark } from '@tabler/icons-react';
import { usePinnedViews } from '../lists/use-pinned-views.ts';
import { useViews } from '../lists/use-views.ts';
import { t } from '../texts/t.ts';
import { NavLink } from './nav-link.tsx';
import { SidebarSection } from './sidebar-section.tsx';

interface Props {
  workspace: string;
  inRail: boolean;
}

export function PinnedViews({ workspace, inRail }: Props) {
  const { pinned } = usePinnedViews(workspace);
  const { byId } = useViews(workspace, 'leads');
  const views = pinned.map((id) => byId.get(String(id))).filter((view) => view !== undefined);
  if (views.length === 0) return null;
  return (
    <SidebarSection label={t('shell.pinnedViews')} inRail={inRail}>
      {views.map(({ id, name, count }) => (
        <NavLink
          key={id}
          to={`/w/${workspace}/leads`}
          search={{ view: String(id) }}
          icon={IconBookmark}
          label={name}
          count={count}
          inRail={inRail}
        />
      ))}
    </SidebarSection>
  );
}
