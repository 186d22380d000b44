// Reports over a period, beside the one before. What is chosen stands in the address.
import { SegmentedControl, Select, Switch } from '@mantine/core';
import { useEffect } from 'react';
import { useCatalog } from '../leads/catalog/use-catalog.ts';
import { useMay } from '../session/me.ts';
import { TopBar } from '../shell/top-bar.tsx';
import { t } from '../texts/t.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ViewTabs } from '../ui/view-tabs.tsx';
import classes from './analytics.module.css';
import { PeriodMenu } from './period-menu.tsx';
import { ActivityReport } from './reports/activity-report.tsx';
import { FunnelReport } from './reports/funnel-report.tsx';
import { LeadsReport } from './reports/leads-report.tsx';
import { ResponseReport } from './reports/response-report.tsx';
import { SourcesReport } from './reports/sources-report.tsx';
import { type Report, reports, useReport } from './use-report.ts';
import { WhoSelect } from './who-select.tsx';

const screens = {
  funnel: FunnelReport,
  leads: LeadsReport,
  sources: SourcesReport,
  response: ResponseReport,
  activity: ActivityReport,
};

const tabs = reports.map((id) => ({ id, name: id }));

export function AnalyticsScreen() {
  const report = useReport();
  const mayRead = useMay(report.workspace)('read:analytics');
  useEffect(() => {
    document.title = `${t('shell.analytics')} · Inlet`;
  }, []);
  if (!mayRead) {
    return <EmptyState title={t('settings.notAllowed')} text={t('settings.notAllowedText')} />;
  }
  const Screen = screens[report.name];
  return (
    <>
      <TopBar title={t('shell.analytics')} live />
      <ViewTabs
        label={t('analytics.reports')}
        moreLabel={t('shell.more')}
        tabs={tabs.map(({ id }) => ({ id, name: t(`analytics.report_${id}`) }))}
        active={report.name}
        onSelect={(id) => report.show(id as (typeof reports)[number])}
      />
      <div className={classes.controls}>
        <PeriodMenu period={report.period} today={report.today} onChange={report.change} />
        {report.name === 'funnel' && <Subject report={report} />}
        {(report.name === 'funnel' || report.name === 'response') && (
          <WhoSelect report={report} sources />
        )}
        {report.name === 'activity' && <WhoSelect report={report} sources={false} />}
        <Switch
          label={t('analytics.compare')}
          checked={report.compares}
          onChange={(event) =>
            report.change({ compare: event.currentTarget.checked ? 'previous' : 'none' })
          }
        />
      </div>
      <div className={classes.scroll}>
        <div className={classes.report}>
          <Screen report={report} />
        </div>
      </div>
    </>
  );
}

function Subject({ report }: { report: Report }) {
  const { pipelines } = useCatalog(report.workspace);
  return (
    <>
      <SegmentedControl
        aria-label={t('analytics.subject')}
        data={[
          { value: 'leads', label: t('shell.leads') },
          { value: 'deals', label: t('shell.deals') },
        ]}
        value={report.subject}
        onChange={(subject) => report.change({ subject })}
      />
      {pipelines.length > 1 && (
        <Select
          size="xs"
          w={160}
          aria-label={t('analytics.pipeline')}
          allowDeselect={false}
          data={pipelines.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={report.choice.pipeline ?? String(pipelines[0]?.id)}
          onChange={(pipeline) => report.change({ pipeline: pipeline ?? undefined })}
        />
      )}
    </>
  );
}
