// The middle of the page: the timeline with the composer on top, and the other tabs.
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import page from '../../records/record-page.module.css';
import { RecordTimeline } from '../../records/timeline/record-timeline.tsx';
import type { Layout } from '../../shell/layout.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { LeadConsent } from './lead-consent.tsx';
import { LeadDetails } from './lead-details.tsx';
import { LeadScore } from './lead-score.tsx';
import { LeadSent } from './lead-sent.tsx';
import { type LeadTab, tabsOf } from './lead-tabs.ts';
import type { LeadRecord } from './use-lead.ts';
import type { Picking } from './use-picking.ts';
import { LeadComposer } from './work/lead-composer.tsx';
import { LeadNotes, useLeadNotes } from './work/lead-notes.tsx';
import { LeadTasks, useLeadTasks } from './work/lead-tasks.tsx';
import type { Work } from './work/use-work.ts';
import workClasses from './work/work.module.css';

interface Props {
  record: LeadRecord;
  layout: Layout;
  tab: LeadTab;
  onTab: (tab: LeadTab) => void;
  picking: Picking;
  work: Work;
}

export function LeadWork(props: Props) {
  const { record, layout, tab, onTab } = props;
  const { workspace, lead } = record;
  const notes = useLeadNotes(workspace, lead.id).data?.length;
  const tasks = useLeadTasks(workspace, lead.id).data?.filter(({ done }) => !done).length;
  const events = useEventCount(workspace, lead.id);
  const counts: Partial<Record<LeadTab, number | undefined>> = { timeline: events, notes, tasks };
  return (
    <>
      <div className={page.tabs}>
        <ViewTabs
          label={t('lead.parts')}
          tabs={tabsOf(layout).map((id) => {
            const count = counts[id];
            return {
              ...{ id, name: t(`lead.tab.${id}`) },
              ...(count !== undefined && count > 0 && { count: formatNumber(language(), count) }),
            };
          })}
          active={tab}
          onSelect={(id) => onTab(id as LeadTab)}
          moreLabel={t('shell.more')}
        />
      </div>
      <div className={page.tab} data-tab={tab}>
        <TabContent {...props} />
      </div>
    </>
  );
}

function TabContent({ record, layout, tab, picking, work }: Props) {
  const { workspace, lead } = record;
  const composer = (
    <div className={workClasses.composer}>
      <LeadComposer workspace={workspace} lead={lead.id} email={lead.email} work={work} />
    </div>
  );
  switch (tab) {
    case 'timeline':
      return (
        <>
          {composer}
          <LeadTimeline workspace={workspace} lead={lead.id} />
        </>
      );
    case 'notes':
      return (
        <>
          {composer}
          <LeadNotes workspace={workspace} lead={lead.id} />
        </>
      );
    case 'tasks':
      return (
        <>
          {work.kind === 'task' && composer}
          <LeadTasks workspace={workspace} lead={lead.id} work={work} />
        </>
      );
    case 'sent':
      return <LeadSent record={record} />;
    case 'details':
      return <LeadDetails record={record} picking={picking} withoutOwner={layout === 'phone'} />;
    case 'more':
      return (
        <>
          <LeadScore record={record} />
          <LeadConsent record={record} />
        </>
      );
  }
}

export function LeadTimeline({ workspace, lead }: { workspace: string; lead: number }) {
  return (
    <RecordTimeline
      workspace={workspace}
      subject={`lead:${lead}`}
      mailsOf={lead}
      kinds={['all', 'notes', 'mails', 'whatsapp', 'calls', 'tasks', 'changes']}
      read={(query, signal) => inletOf(workspace).leadActivity.list(lead, query, { signal })}
    />
  );
}

export function useEventCount(workspace: string, lead: number): number | undefined {
  const { data } = useQuery({
    queryKey: queryKeys.list(workspace, 'activity', { subject: `lead:${lead}`, count: true }),
    queryFn: ({ signal }) =>
      inletOf(workspace).leadActivity.list(lead, { per_page: 1 }, { signal }).page(),
  });
  return data?.meta.total;
}
