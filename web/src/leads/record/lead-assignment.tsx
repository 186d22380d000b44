// Why the lead belongs to its owner, where an automation assigned it.
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import page from '../../records/record-page.module.css';
import { dayText } from '../../texts/day-text.ts';
import { t } from '../../texts/t.ts';
import type { LeadRecord } from './use-lead.ts';

interface Considered {
  name: string;
  available: boolean;
  reason?: 'deactivated' | 'absent' | 'outside_hours' | 'limit_reached';
  until?: string;
  leads_today?: number;
  daily_lead_limit?: number;
}

type Reason = 'named' | 'turn' | 'least_loaded' | 'otherwise';

export function LeadAssignment({ record: { workspace, lead } }: { record: LeadRecord }) {
  const { data } = useQuery({
    queryKey: queryKeys.list(workspace, 'leads', {
      ...{ assignmentOf: lead.id, to: lead.assigned_user_id ?? 0 },
    }),
    queryFn: ({ signal }) => inletOf(workspace).leads.getAssignment(lead.id, { signal }),
    enabled: lead.assigned_user_id !== null,
  });
  const assignment = data?.assignment;
  if (!assignment) return null;
  const reason = assignment.did.reason as Reason;
  const considered = (assignment.saw.considered ?? []) as Considered[];
  const left = considered.filter(({ available }) => !available);
  return (
    <p className={page.none}>
      {t(`lead.assigned_${reason}`, { automation: assignment.automation_name })}
      {left.length > 0 && ` ${t('lead.leftOut', { people: left.map(leftOut).join('; ') })}`}
    </p>
  );
}

function leftOut({ name, reason = 'deactivated', until, ...person }: Considered): string {
  const { leads_today: leads = 0, daily_lead_limit: limit = 0 } = person;
  const values = { name, leads, limit, day: until === undefined ? '' : dayText(until) };
  return t(`lead.left_${reason}`, values);
}
