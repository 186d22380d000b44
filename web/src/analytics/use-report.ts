// The state of a report, in its address, and the links from its numbers.

import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { SearchParams } from '../search-params.ts';
import { useMe } from '../session/me.ts';
import { addressOf } from '../shell/use-entries.ts';
import { dayOf } from '../tasks/days.ts';
import { type Period, parsePeriod } from './period.ts';

export const reports = ['funnel', 'leads', 'sources', 'response', 'activity'] as const;
export type ReportName = (typeof reports)[number];

interface Choice {
  from?: string | undefined;
  to?: string | undefined;
  /** The number of a user, or none for what nobody owns. */
  owner?: string | undefined;
  source?: string | undefined;
  subject?: string | undefined;
  pipeline?: string | undefined;
  /** The period before is beside the chosen one, unless it says none. */
  compare?: string | undefined;
}

export function useReport() {
  const { workspace, report } = useParams({ from: '/w/$workspace/analytics/$report' });
  const choice = useSearch({ strict: false }) as Choice;
  const navigate = useNavigate();
  const { workspace: own } = useMe(workspace);
  const timeZone = own.time_zone;
  const today = dayOf(new Date(), timeZone);
  const period: Period = parsePeriod(choice, today);
  const name: ReportName = reports.find((one) => one === report) ?? 'funnel';

  return {
    ...{ workspace, name, choice, timeZone, today, period },
    compares: choice.compare !== 'none',
    subject: choice.subject === 'deals' ? ('deals' as const) : ('leads' as const),
    change: (next: Choice) =>
      void navigate({
        to: addressOf(workspace, { path: `analytics/${name}` }),
        search: { ...choice, ...next } as never,
        replace: true,
      }),
    show: (next: ReportName) =>
      void navigate({
        to: addressOf(workspace, { path: `analytics/${next}` }),
        search: choice as never,
      }),
    /** The records behind a number. */
    open: (params: SearchParams, noun: 'leads' | 'deals' = 'leads') =>
      void navigate({ to: addressOf(workspace, { path: noun }), search: params as never }),
  };
}

export type Report = ReturnType<typeof useReport>;
