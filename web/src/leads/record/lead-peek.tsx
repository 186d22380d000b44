// A lead in a panel over its list.
import { IconArrowsDiagonal, IconPencilPlus } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { isMissing } from '../../api/is-missing.ts';
import page from '../../records/record-page.module.css';
import { RecordPlaceholder } from '../../records/record-placeholder.tsx';
import { useMay } from '../../session/me.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { DeletedLead } from './deleted-lead.tsx';
import { placeText } from './lead-bar.tsx';
import { Contacting } from './lead-head.tsx';
import classes from './lead-peek.module.css';
import { LeadTimeline, useEventCount } from './lead-work.tsx';
import { PeekFields } from './peek-fields.tsx';
import { type LeadRecord, useLead } from './use-lead.ts';
import { useLeadActions } from './use-lead-actions.ts';
import { useLeadKeys } from './use-lead-keys.ts';
import { usePicking } from './use-picking.ts';
import { usePlace } from './use-place.ts';
import { LeadComposer } from './work/lead-composer.tsx';
import { useMayWhatsapp } from './work/use-conversation.ts';
import { useWork } from './work/use-work.ts';
import workClasses from './work/work.module.css';

interface Props {
  id: string;
  /** The query of the list's address. */
  from: string;
  /** Shows another lead of the list. */
  onShow: (id: string) => void;
  onClose: () => void;
}

export function LeadPeek({ id, from, onShow, onClose }: Props) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const navigate = useNavigate();
  const { query, loaded } = useLead(workspace, id);
  const { place } = usePlace(workspace, id, from);
  const step = (to: number | null | undefined) =>
    to === null || to === undefined ? undefined : () => onShow(String(to));
  const previous = step(place?.previous);
  const next = step(place?.next);
  const isGone = isMissing(query.error);
  const open = () =>
    void navigate({ to: `/w/${workspace}/leads/${id}`, search: { from } as never });
  return (
    <SidePanel
      label={loaded?.lead.name || t('leads.unnamed')}
      opened
      place={placeText({ position: place?.position ?? undefined, total: place?.total })}
      previous={{ label: t('record.previous'), onClick: previous }}
      next={{ label: t('record.next'), onClick: next }}
      actions={
        <Button tone="quiet" icon={<IconArrowsDiagonal />} keys={['enter']} onClick={open}>
          {t('record.open')}
        </Button>
      }
      closeLabel={t('record.close')}
      onClose={onClose}
    >
      {isGone ? (
        <DeletedLead workspace={workspace} id={id} />
      ) : loaded === undefined ? (
        <RecordPlaceholder query={query} rows={6} />
      ) : (
        <PeekContent
          key={loaded.lead.id}
          record={loaded}
          steps={{ previous, next }}
          onClose={onClose}
        />
      )}
    </SidePanel>
  );
}

interface ContentProps {
  record: LeadRecord;
  steps: { previous: (() => void) | undefined; next: (() => void) | undefined };
  onClose: () => void;
}

function PeekContent({ record, steps, onClose }: ContentProps) {
  const { workspace, lead, mayWrite } = record;
  const picking = usePicking();
  const work = useWork();
  const actions = useLeadActions(record, onClose);
  const mayTask = useMay(workspace)('write:tasks');
  const count = useEventCount(workspace, lead.id);
  const ways = { ...steps, list: '', position: undefined, total: undefined, back: onClose };
  const mayMail = mayWrite && lead.email !== null;
  const mayWhatsapp = useMayWhatsapp(workspace, lead.id) && mayWrite;
  useLeadKeys({ mayWrite, mayTask, mayMail, mayWhatsapp, picking, work, actions, steps: ways });
  return (
    <>
      <div className={classes.head}>
        <div className={classes.who}>
          <Avatar name={lead.name || '?'} size={36} />
          <div className={page.who}>
            <h2 className={classes.name} dir="auto">
              {lead.name || t('leads.unnamed')}
            </h2>
            <p className={page.detail} dir="auto">
              {[lead.company, lead.city].filter(Boolean).join(', ')}
            </p>
          </div>
        </div>
        <div className={classes.actions}>
          <Contacting record={record} size="xs" />
          {mayWrite && (
            <Button icon={<IconPencilPlus />} keys={['n']} onClick={() => work.begin('note')}>
              {t('lead.note')}
            </Button>
          )}
        </div>
      </div>
      <div className={classes.part}>
        <PeekFields record={record} picking={picking} />
      </div>
      <div className={classes.part}>
        <div className={workClasses.composer}>
          <LeadComposer workspace={workspace} lead={lead.id} email={lead.email} work={work} />
        </div>
        <div className={page.titleRow}>
          <h3 className={page.title}>{t('timeline.label')}</h3>
          <span className={page.more}>
            {count !== undefined && formatNumber(language(), count)}
          </span>
        </div>
        <LeadTimeline workspace={workspace} lead={lead.id} />
      </div>
    </>
  );
}
