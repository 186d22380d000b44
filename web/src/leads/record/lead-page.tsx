// A lead on a page of its own: three columns, or tabs where there is less room.
import { useNavigate, useSearch } from '@tanstack/react-router';
import page from '../../records/record-page.module.css';
import { useMay } from '../../session/me.ts';
import { useLayout } from '../../shell/layout.ts';
import { PanelColumns } from '../../ui/panel.tsx';
import { LeadActionBar } from './lead-action-bar.tsx';
import { LeadBar } from './lead-bar.tsx';
import { LeadConsent } from './lead-consent.tsx';
import { LeadDetails } from './lead-details.tsx';
import { LeadHead } from './lead-head.tsx';
import { LeadScore } from './lead-score.tsx';
import { LeadStages } from './lead-stages.tsx';
import { type LeadTab, tabOf } from './lead-tabs.ts';
import { LeadWork } from './lead-work.tsx';
import type { LeadRecord } from './use-lead.ts';
import { useLeadActions } from './use-lead-actions.ts';
import { useLeadKeys } from './use-lead-keys.ts';
import { usePicking } from './use-picking.ts';
import { useSteps } from './use-steps.ts';
import { LeadTasks } from './work/lead-tasks.tsx';
import { useMayWhatsapp } from './work/use-conversation.ts';
import { useWork, type Work, type WorkKind } from './work/use-work.ts';

export function LeadPage({ record }: { record: LeadRecord }) {
  const { workspace, lead, mayWrite } = record;
  const layout = useLayout();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { tab?: string; from?: string };
  const tab = tabOf(layout, search.tab);
  const steps = useSteps(workspace, lead.id, search.from ?? '');
  const picking = usePicking();
  const actions = useLeadActions(record, steps.back);
  const showTab = (next: LeadTab) =>
    void navigate({ to: '.', search: { ...search, tab: next } as never, replace: true });
  const work = useWorkInTab(tab, showTab);
  const mayTask = useMay(workspace)('write:tasks');
  const mayMail = mayWrite && lead.email !== null;
  const mayWhatsapp = useMayWhatsapp(workspace, lead.id) && mayWrite;
  useLeadKeys({ mayWrite, mayTask, mayMail, mayWhatsapp, picking, work, actions, steps });
  const isPhone = layout === 'phone';
  const middle = (
    <LeadWork
      record={record}
      layout={layout}
      tab={tab}
      onTab={showTab}
      picking={picking}
      work={work}
    />
  );
  return (
    <div className={page.page} data-layout={layout}>
      <LeadBar record={record} steps={steps} actions={actions} work={work} isPhone={isPhone} />
      <div className={page.scroll}>
        <div className={page.top}>
          <LeadHead record={record} picking={picking} isPhone={isPhone} />
          {!isPhone && <LeadStages record={record} picking={picking} />}
        </div>
        {isPhone ? (
          middle
        ) : (
          <PanelColumns
            first={<LeadDetails record={record} picking={picking} />}
            {...(layout === 'wide' && { last: <Side record={record} work={work} /> })}
          >
            {middle}
          </PanelColumns>
        )}
      </div>
      {isPhone && <LeadActionBar record={record} work={work} />}
    </div>
  );
}

function Side({ record, work }: { record: LeadRecord; work: Work }) {
  return (
    <div className={page.side}>
      <LeadScore record={record} />
      <LeadTasks workspace={record.workspace} lead={record.lead.id} work={work} />
      <LeadConsent record={record} />
    </div>
  );
}

/** The composer is in some tabs, so a key that writes opens one of those. */
function useWorkInTab(tab: LeadTab, showTab: (tab: LeadTab) => void): Work {
  const work = useWork();
  return {
    ...work,
    begin(kind: WorkKind) {
      const isThere = tab === 'timeline' || (tab === 'notes' && kind === 'note');
      if (!isThere && !(tab === 'tasks' && kind === 'task')) showTab('timeline');
      work.begin(kind);
    },
  };
}
