import { SegmentedControl, Select } from '@mantine/core';
import { useViews } from '../../lists/use-views.ts';
import { t } from '../../texts/t.ts';
import { AudienceCount } from './audience-count.tsx';
import { AudienceFilter } from './audience-filter.tsx';
import type { Audience } from './draft.ts';
import classes from './editor.module.css';
import { Section } from './section.tsx';
import type { AudienceQuery } from './use-audience.ts';

interface Props {
  workspace: string;
  audience: Audience;
  count: AudienceQuery;
  onChange: (audience: Audience) => void;
}

type Kind = 'filter' | 'view' | 'leads';

export function AudienceSection({ workspace, audience, count, onChange }: Props) {
  const { views } = useViews(workspace, 'leads');
  const kind: Kind =
    audience.view_id !== undefined ? 'view' : audience.lead_ids ? 'leads' : 'filter';
  const [first] = views;
  const kinds: Kind[] = [
    'filter',
    ...(first || kind === 'view' ? (['view'] as const) : []),
    ...(kind === 'leads' ? (['leads'] as const) : []),
  ];

  function choose(next: string) {
    if (next === 'filter') onChange({ filter: {} });
    else if (next === 'view' && first) onChange({ view_id: first.id });
  }

  return (
    <Section title={t('campaigns.audience')}>
      {kinds.length > 1 && (
        <SegmentedControl
          className={classes.choice}
          aria-label={t('campaigns.audience')}
          data={kinds.map((value) => ({ value, label: t(`campaigns.audience_${value}`) }))}
          value={kind}
          onChange={choose}
        />
      )}
      {kind === 'filter' && (
        <>
          {Object.keys(audience.filter ?? {}).length === 0 && (
            <p className={classes.hint}>{t('campaigns.allLeads')}</p>
          )}
          <AudienceFilter
            workspace={workspace}
            filter={audience.filter ?? {}}
            onChange={(filter) => onChange({ filter })}
          />
        </>
      )}
      {kind === 'view' && (
        <Select
          label={t('campaigns.view')}
          description={t('campaigns.viewText')}
          allowDeselect={false}
          searchable
          data={views.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(audience.view_id)}
          onChange={(id) => id !== null && onChange({ view_id: Number(id) })}
        />
      )}
      {kind === 'leads' && (
        <p className={classes.hint}>
          {t('campaigns.chosenLeads', { count: audience.lead_ids?.length ?? 0 })}
        </p>
      )}
      <AudienceCount workspace={workspace} count={count} />
    </Section>
  );
}
