// A deal on a page of its own: its fields, its past, and whom it belongs to.
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { FieldProperty } from '../../records/properties/field-property.tsx';
import page from '../../records/record-page.module.css';
import { RecordTitle } from '../../records/record-title.tsx';
import { RecordTimeline } from '../../records/timeline/record-timeline.tsx';
import { useLayout } from '../../shell/layout.ts';
import { formatMoney } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { PanelColumns } from '../../ui/panel.tsx';
import { PropertyList } from '../../ui/property-list.tsx';
import { StageStrip } from '../../ui/stage-strip.tsx';
import { dealValue, fieldOf } from '../deal-fields.ts';
import { DealStatus } from '../list/deal-cell.tsx';
import { LostDialog } from '../lost-dialog.tsx';
import { DealBar } from './deal-bar.tsx';
import classes from './deal-page.module.css';
import { RelatedRecords } from './related-records.tsx';
import type { DealRecord } from './use-deal.ts';

export function DealPage({ record }: { record: DealRecord }) {
  const { deal, fields, mayWrite, set } = record;
  const rename = (title: string) => {
    const field = fields.byName.get('title');
    if (field !== undefined && title !== '') set(field, title);
  };
  const layout = useLayout();
  const [isLosing, setLosing] = useState(false);
  const related = <RelatedRecords record={record} />;
  const first = (
    <div className={page.column}>
      <DealDetails record={record} />
      {layout === 'rail' && related}
    </div>
  );
  return (
    <div className={page.page} data-layout={layout}>
      <DealBar record={record} onLose={() => setLosing(true)} />
      <div className={page.scroll}>
        <div className={page.top}>
          <div className={page.head}>
            <div className={page.who}>
              <RecordTitle
                label={t('deals.field.title')}
                value={deal.title}
                onSave={mayWrite ? rename : undefined}
              />
            </div>
            <span className={classes.value}>
              {formatMoney(language(), deal.value, deal.currency)}
            </span>
            <DealStatus deal={deal} />
          </div>
          {layout !== 'phone' && <DealStages record={record} />}
        </div>
        {layout === 'phone' ? (
          <div className={page.tab}>
            <DealDetails record={record} />
            {related}
            <DealTimeline record={record} />
          </div>
        ) : (
          <PanelColumns
            first={first}
            {...(layout === 'wide' && { last: <div className={page.side}>{related}</div> })}
          >
            <div className={page.column}>
              <DealTimeline record={record} />
            </div>
          </PanelColumns>
        )}
      </div>
      {isLosing && (
        <LostDialog
          title={deal.title}
          onClose={() => setLosing(false)}
          onLost={(reason) => {
            setLosing(false);
            record.lose(reason);
          }}
        />
      )}
    </div>
  );
}

const shownFields = [
  ...['value', 'currency', 'stage_id', 'assigned_user_id', 'expected_close_date', 'lost_reason'],
  ...['closed_at', 'created_at'],
];

function DealDetails({ record }: { record: DealRecord }) {
  const { deal, catalog, fields, mayWrite, set } = record;
  const shown = shownFields
    .map((name) => fields.byName.get(name))
    .filter((field) => field !== undefined)
    .filter(({ name }) => name !== 'lost_reason' || deal.status === 'lost')
    .filter(({ name }) => name !== 'closed_at' || deal.closed_at !== null);
  return (
    <section>
      <h2 className={page.title}>{t('deals.details')}</h2>
      <PropertyList label={t('deals.details')}>
        {shown.map((field) => (
          <FieldProperty
            key={field.name}
            field={fieldOf(field, deal)}
            value={dealValue(deal, field.name)}
            catalog={catalog}
            onSave={mayWrite && field.isEditable ? (value) => set(field, value) : undefined}
          />
        ))}
      </PropertyList>
    </section>
  );
}

function DealStages({ record: { deal, catalog, mayWrite, move } }: { record: DealRecord }) {
  const pipeline = catalog.pipelines.find(({ id }) => id === deal.pipeline_id);
  if (pipeline === undefined) return null;
  // A deal that is over passed open stages alone.
  const shown = pipeline.stages.filter(
    ({ id, outcome }) =>
      outcome === 'open' || id === deal.stage_id || (outcome === 'won' && deal.status === 'open'),
  );
  return (
    <div className={page.stages}>
      <StageStrip
        label={pipeline.name}
        stages={shown.map(({ id, name }) => ({ id: String(id), name }))}
        current={deal.stage_id === null ? undefined : String(deal.stage_id)}
        onSelect={mayWrite ? (id) => Number(id) !== deal.stage_id && move(Number(id)) : undefined}
      />
    </div>
  );
}

function DealTimeline({ record: { workspace, deal } }: { record: DealRecord }) {
  return (
    <section aria-label={t('deals.timeline')}>
      <h2 className={page.title}>{t('deals.timeline')}</h2>
      <RecordTimeline
        workspace={workspace}
        subject={`deal:${deal.id}`}
        kinds={['all']}
        read={(query, signal) => inletOf(workspace).dealActivity.list(deal.id, query, { signal })}
      />
    </section>
  );
}
