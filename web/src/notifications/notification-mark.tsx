// The sign of a notification: the person who did it, or the icon of its kind.
import type { Notification } from '@inlet/sdk';
import {
  IconBell,
  IconClockExclamation,
  IconFileImport,
  IconForms,
  IconListCheck,
  IconSitemap,
  IconUser,
  IconWebhook,
  type TablerIcon,
} from '@tabler/icons-react';
import { useCatalog } from '../leads/catalog/use-catalog.ts';
import { Avatar } from '../ui/avatar.tsx';
import type { Hue } from '../ui/hues.ts';
import classes from './notification-row.module.css';

const looks: Partial<Record<string, { icon: TablerIcon; hue: Hue | 'lagoon' }>> = {
  lead_assigned: { icon: IconUser, hue: 'violet' },
  task_due: { icon: IconListCheck, hue: 'blue' },
  webhook_failing: { icon: IconWebhook, hue: 'red' },
  form_answered: { icon: IconForms, hue: 'green' },
  import_done: { icon: IconFileImport, hue: 'green' },
  automation_stopped: { icon: IconSitemap, hue: 'red' },
  lead_waiting: { icon: IconClockExclamation, hue: 'orange' },
  automation_message: { icon: IconSitemap, hue: 'lagoon' },
};

interface Props {
  workspace: string;
  notification: Notification;
}

export function NotificationMark({ workspace, notification: { kind, actor, params } }: Props) {
  const { people } = useCatalog(workspace);
  if (actor?.type === 'user' && actor.name !== null) {
    const hue = actor.id === null ? undefined : people.get(actor.id)?.hue;
    return <Avatar name={actor.name} size={24} {...(hue && { hue })} />;
  }
  const { icon: Icon, hue } = looks[kind] ?? { icon: IconBell, hue: 'gray' };
  const isBad = kind === 'import_done' && params.state === 'failed';
  return (
    <span className={classes.icon} data-hue={isBad ? 'red' : hue}>
      <Icon aria-hidden />
    </span>
  );
}
