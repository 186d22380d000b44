// The top of the page: the way back to the list, where the lead stands in it, who else is here.
import { Menu } from '@mantine/core';
import {
  IconArrowLeft,
  IconChevronDown,
  IconChevronUp,
  IconDots,
  IconLink,
  IconListCheck,
  IconPhone,
  IconPrinter,
  IconStar,
  IconStarFilled,
  IconTrash,
} from '@tabler/icons-react';
import { OthersHere } from '../../records/others-here.tsx';
import page from '../../records/record-page.module.css';
import { useMay } from '../../session/me.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { copyText } from '../../ui/copy-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { showToast } from '../../ui/toasts.ts';
import classes from './lead-bar.module.css';
import type { LeadRecord } from './use-lead.ts';
import type { LeadActions, Steps } from './use-lead-actions.ts';
import type { Work } from './work/use-work.ts';

interface Props {
  record: LeadRecord;
  steps: Steps;
  actions: LeadActions;
  work: Work;
  isPhone: boolean;
}

export function LeadBar({ record, steps, actions, work, isPhone }: Props) {
  const { workspace, lead } = record;
  return (
    <header className={page.bar}>
      <button type="button" className={page.back} onClick={steps.back}>
        <IconArrowLeft />
        {isPhone ? (
          <span className="visually-hidden">{steps.list}</span>
        ) : (
          <span>{steps.list}</span>
        )}
      </button>
      {!isPhone && steps.total !== undefined && <span className={classes.slash}>/</span>}
      <span className={classes.place}>{placeText(steps)}</span>
      <span className={classes.steps}>
        <IconButton
          label={t('record.previous')}
          icon={<IconChevronUp />}
          keys={['k']}
          disabled={steps.previous === undefined}
          onClick={steps.previous}
        />
        <IconButton
          label={t('record.next')}
          icon={<IconChevronDown />}
          keys={['j']}
          disabled={steps.next === undefined}
          onClick={steps.next}
        />
        {!isPhone && (
          <>
            <KeyHint keys={['k']} />
            <KeyHint keys={['j']} />
          </>
        )}
      </span>
      <span className={`${page.barEnd} ${classes.end}`}>
        <OthersHere workspace={workspace} record={`lead:${lead.id}`} isShort={isPhone} />
        {!isPhone && <StarButton record={record} actions={actions} />}
        {!isPhone && (
          <IconButton
            label={t('record.copyLink')}
            icon={<IconLink />}
            onClick={() => void copyLink()}
          />
        )}
        <MoreMenu record={record} actions={actions} {...(isPhone && { work })} />
      </span>
    </header>
  );
}

export function placeText({ position, total }: Pick<Steps, 'position' | 'total'>): string {
  if (total === undefined) return '';
  const all = formatNumber(language(), total);
  if (position === undefined) return t('record.placeOutside', { total: all });
  return t('record.place', { position: formatNumber(language(), position), total: all });
}

interface StarProps {
  record: LeadRecord;
  actions: LeadActions;
}

function StarButton({ record: { lead }, actions }: StarProps) {
  if (actions.star === undefined) return null;
  return (
    <IconButton
      label={t(lead.starred ? 'lead.unstar' : 'lead.star')}
      icon={lead.starred ? <IconStarFilled /> : <IconStar />}
      keys={['*']}
      aria-pressed={lead.starred}
      className={classes.star}
      onClick={actions.star}
    />
  );
}

async function copyLink(): Promise<void> {
  const { origin, pathname } = window.location;
  await copyText(origin + pathname);
  showToast({ kind: 'done', text: t('record.linkCopied') });
}

interface MenuProps {
  record: LeadRecord;
  actions: LeadActions;
  /** Where there is no room for it elsewhere. */
  work?: Work;
}

function MoreMenu({ record: { workspace, mayWrite }, actions, work }: MenuProps) {
  const mayTask = useMay(workspace)('write:tasks');
  return (
    <Menu position="bottom-end" width={216}>
      <Menu.Target>
        <IconButton label={t('record.moreActions')} icon={<IconDots />} />
      </Menu.Target>
      <Menu.Dropdown>
        {work && mayTask && (
          <Menu.Item leftSection={<IconListCheck />} onClick={() => work.begin('task')}>
            {t('lead.newTask')}
          </Menu.Item>
        )}
        {work && mayWrite && (
          <Menu.Item leftSection={<IconPhone />} onClick={() => work.begin('call')}>
            {t('lead.saveCall')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLink />} onClick={() => void copyLink()}>
          {t('record.copyLink')}
        </Menu.Item>
        {actions.star && (
          <Menu.Item
            leftSection={<IconStar />}
            rightSection={<KeyHint keys={['*']} />}
            onClick={actions.star}
          >
            {t(actions.isStarred ? 'lead.unstar' : 'lead.star')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPrinter />} onClick={() => window.print()}>
          {t('record.print')}
        </Menu.Item>
        {actions.remove && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconTrash />}
              rightSection={<KeyHint keys={['backspace']} />}
              onClick={actions.remove}
            >
              {t('record.delete')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
