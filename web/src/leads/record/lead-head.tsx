// Who the lead is, and what one does with it next.
import { IconArrowRight, IconMail, IconPhone } from '@tabler/icons-react';
import { ChoiceButton } from '../../records/properties/choice-button.tsx';
import { FieldView, Person } from '../../records/properties/field-view.tsx';
import page from '../../records/record-page.module.css';
import { RecordTitle } from '../../records/record-title.tsx';
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Score } from '../../ui/score.tsx';
import classes from './lead-head.module.css';
import { nextStep } from './next-step.ts';
import { ownerField, stageField, statusField } from './picked-fields.ts';
import type { LeadRecord } from './use-lead.ts';
import type { Picking } from './use-picking.ts';

interface Props {
  record: LeadRecord;
  picking: Picking;
  isPhone: boolean;
}

export function LeadHead({ record, picking, isPhone }: Props) {
  const { lead } = record;
  const details = [
    lead.company,
    lead.city,
    ...(isPhone ? [] : [t('lead.number', { id: lead.id })]),
  ];
  return (
    <div className={page.head}>
      <Avatar name={lead.name || '?'} size={44} />
      <div className={page.who}>
        <RecordTitle
          label={t('leads.field.name')}
          value={lead.name}
          unnamed={t('leads.unnamed')}
          onSave={record.mayWrite ? record.setName : undefined}
        />
        <p className={page.detail}>
          {details.filter(Boolean).map((detail, index) => (
            <span key={detail} dir="auto">
              {index > 0 && <span className={classes.dot}>·</span>}
              {detail}
            </span>
          ))}
        </p>
      </div>
      <div className={`${page.actions} ${classes.actions}`}>
        <Pick record={record} picking={picking} name="status" />
        {isPhone ? (
          <>
            <span className={classes.score}>
              <Score score={lead.lead_score} />
            </span>
            <Pick record={record} picking={picking} name="owner" />
          </>
        ) : (
          <>
            <Contacting record={record} />
            <NextStep record={record} />
          </>
        )}
      </div>
    </div>
  );
}

const picked = { status: statusField, owner: ownerField } as const;

interface PickProps {
  record: LeadRecord;
  picking: Picking;
  name: keyof typeof picked;
}

function Pick({ record, picking, name }: PickProps) {
  const { lead, catalog, mayWrite, set } = record;
  const field = picked[name];
  const value = name === 'status' ? lead.status : lead.assigned_user_id;
  return (
    <ChoiceButton
      field={field}
      value={value}
      catalog={catalog}
      isOpen={picking.field === name}
      onOpen={() => picking.pick(name)}
      onClose={picking.close}
      onSave={mayWrite ? (next) => set(field, next) : undefined}
    >
      {name === 'owner' ? (
        <Person catalog={catalog} id={lead.assigned_user_id} isShort />
      ) : (
        <FieldView field={field} value={value} catalog={catalog} />
      )}
    </ChoiceButton>
  );
}

/** Links, so that the program of the computer calls or writes. */
export function Contacting({
  record: { lead },
  size = 'sm',
}: {
  record: LeadRecord;
  size?: 'sm' | 'xs';
}) {
  return (
    <>
      {lead.phone !== null && (
        <Button component="a" href={`tel:${lead.phone}`} size={size} icon={<IconPhone />}>
          {t('lead.call')}
        </Button>
      )}
      {lead.email !== null && (
        <Button component="a" href={`mailto:${lead.email}`} size={size} icon={<IconMail />}>
          {t('lead.email')}
        </Button>
      )}
    </>
  );
}

function NextStep({ record: { lead, catalog, mayWrite, set } }: { record: LeadRecord }) {
  const stage = nextStep(lead, catalog.pipelines);
  if (stage === undefined || !mayWrite) return null;
  const pipeline = catalog.pipelines.find(({ id }) => id === stage.pipeline_id);
  return (
    <Button
      tone="filled"
      size="sm"
      icon={<IconArrowRight />}
      onClick={() => set(stageField, stage.id)}
    >
      {lead.pipeline_stage_id === null
        ? t('lead.enterPipeline', { pipeline: pipeline?.name ?? stage.name })
        : t('lead.moveTo', { stage: stage.name })}
    </Button>
  );
}
