// A lead beside other leads of its person.
import type { Lead } from '@inlet/sdk';
import { useParams } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import classes from '../../merging/merge-panel.module.css';
import { MergeScreen } from '../../merging/merge-screen.tsx';
import { t } from '../../texts/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { nameOfLead } from '../name-of-lead.ts';
import { leadMerge } from './lead-merge.ts';
import { LeadSelect } from './lead-select.tsx';
import { useLeadWords } from './use-lead-words.ts';
import { useLeadsOfPerson } from './use-leads-of-person.ts';

export function LeadMergeScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const words = useLeadWords(workspace);
  return (
    <MergeScreen
      workspace={workspace}
      kind={leadMerge}
      words={words}
      read={(id, signal) => inletOf(workspace).leads.get(id, { signal })}
      pick={({ entries, onPick }) => (
        <LeadSelect
          workspace={workspace}
          contact={entries[0].contact_id}
          without={entries.map(({ id }) => id)}
          onPick={onPick}
        />
      )}
      instead={(lead) => <Instead workspace={workspace} lead={lead} />}
    />
  );
}

function Instead({ workspace, lead }: { workspace: string; lead: Lead }) {
  const leads = useLeadsOfPerson(workspace, lead.contact_id);
  if (leads === undefined) return null;
  const words = leads.length > 1 ? 'pickFirst' : 'nothingElse';
  const text = leads.length > 1 ? 'pickText' : 'nothingElseText';
  return (
    <div className={classes.instead}>
      <EmptyState
        title={t(`merge.${words}_leads`, { name: nameOfLead(lead) })}
        text={t(`merge.${text}_leads`)}
      />
    </div>
  );
}
