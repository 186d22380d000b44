import type { Notification } from '@inlet/sdk';
import { IconCircle, IconCircleFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { stepName } from '../automations/words.ts';
import { plainText } from '../records/markdown/plain-text.ts';
import { ActorName } from '../records/timeline/actor-name.tsx';
import { useMe } from '../session/me.ts';
import type { Times } from '../session/use-times.ts';
import { addressOf as pathOf } from '../shell/use-entries.ts';
import { formatDuration } from '../texts/format.ts';
import { rich } from '../texts/rich.tsx';
import { language, t } from '../texts/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { addressOf } from './address-of.ts';
import { NotificationMark } from './notification-mark.tsx';
import classes from './notification-row.module.css';
import { type Telling, tellNotification } from './tell-notification.ts';

interface Props {
  workspace: string;
  times: Times;
  notification: Notification;
  onOpen: () => void;
  onToggle: () => void;
}

export function NotificationRow({ workspace, times, notification, onOpen, onToggle }: Props) {
  const { id, read_at, created_at } = notification;
  const { user } = useMe(workspace);
  const isUnread = read_at === null;
  const { path, search } = addressOf(notification, user?.id ?? 0);
  const telling = tellNotification(notification);
  const below = detailOf(telling, times);
  return (
    <li className={classes.row} data-id={id} data-unread={isUnread || undefined}>
      <NotificationMark workspace={workspace} notification={notification} />
      <Link
        to={pathOf(workspace, { path })}
        search={(search ?? {}) as never}
        className={classes.link}
        onClick={onOpen}
      >
        <span className={classes.sentence}>
          {isUnread && <span className="visually-hidden">{t('notifications.isUnread')} </span>}
          {sentenceOf(notification, telling)}
        </span>
        {below !== undefined && (
          <span className={classes.below} dir="auto">
            {below}
          </span>
        )}
      </Link>
      <time className={classes.when} dateTime={created_at} title={times.moment(created_at)}>
        {times.age(created_at)}
      </time>
      <span className={classes.toggle}>
        <IconButton
          label={t(isUnread ? 'notifications.markRead' : 'notifications.markUnread')}
          keys={['e']}
          icon={isUnread ? <IconCircleFilled /> : <IconCircle />}
          onClick={onToggle}
        />
      </span>
    </li>
  );
}

const countedBySentence = ['automation_stopped', 'form_answered'];

/** Of several alike, the newest one is named. */
function sentenceOf({ subject, actor, count, kind }: Notification, telling: Telling): ReactNode {
  const more = countedBySentence.includes(kind) ? 0 : count - 1;
  const { minutes, ...values } = telling.values ?? {};
  const name = (
    <>
      <b dir="auto">{subject.name ?? t('notifications.gone')}</b>
      {more > 0 && ` ${t('notifications.andMore', { count: more })}`}
    </>
  );
  return rich(
    telling.key,
    { name, actor: actor && <ActorName actor={actor} /> },
    {
      ...values,
      ...(minutes !== undefined && { time: formatDuration(language(), minutes * 60_000) }),
    },
  );
}

function detailOf({ text, detail }: Telling, times: Times): string | undefined {
  switch (detail?.type) {
    case 'time':
      return times.moment(detail.at);
    case 'step':
      return stepName(detail.stepType);
    case 'text':
      return t(detail.key, detail.values);
    default:
      return text === undefined ? undefined : plainText(text);
  }
}
