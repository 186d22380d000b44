// One event as a line of the timeline: who, what, from which value to which, and when.
import type { ActivityEntry } from '@inlet/sdk';
import {
  IconArchive,
  IconBrandWhatsapp,
  IconChartBar,
  IconFileImport,
  IconForms,
  IconInbox,
  IconKey,
  IconListCheck,
  IconMail,
  IconPhone,
  IconPlug,
  IconSitemap,
  IconTerminal2,
  type TablerIcon,
} from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import type { Times } from '../../session/use-times.ts';
import { rich } from '../../texts/rich.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { TimelineItem } from '../../ui/timeline-item.tsx';
import { fieldName } from '../field-name.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { MailCard } from './mail-card.tsx';
import { toElement, Value } from './part-view.tsx';
import { tellEvent } from './tell-event.ts';
import type { FieldChange, Mark, Sentence, Telling } from './telling.ts';
import classes from './timeline.module.css';
import { WhatsappCard } from './whatsapp-card.tsx';

const icons: Record<Exclude<Mark, 'actor'>, TablerIcon> = {
  arrived: IconInbox,
  form: IconForms,
  call: IconPhone,
  mail: IconMail,
  whatsapp: IconBrandWhatsapp,
  task: IconListCheck,
  score: IconChartBar,
  trash: IconArchive,
};

const actorIcons: Partial<Record<string, TablerIcon>> = {
  key: IconKey,
  automation: IconSitemap,
  import: IconFileImport,
  integration: IconPlug,
  command: IconTerminal2,
};

interface Props {
  entry: ActivityEntry;
  catalog: Catalog;
  when: Times;
  /** Whose mails and WhatsApp messages are shown. */
  mails?: { workspace: string; lead: number } | undefined;
}

export function EntryItem({ entry, catalog, when, mails }: Props) {
  const { actor, timestamp } = entry;
  const { mark, sentences, ...told } = tellEvent(entry);
  const context = { actor, cause: entry.cause_id, catalog, when };
  const words = (one: Sentence) =>
    rich(
      one.key,
      Object.fromEntries(
        Object.entries(one.parts).map(([name, part]) => [name, toElement(part, context)]),
      ),
    );
  const card = cardOf(told, catalog, mails);
  return (
    <TimelineItem
      {...markOf(mark, entry, catalog)}
      when={when.age(timestamp)}
      dateTime={timestamp}
      {...(card !== undefined && { card })}
    >
      {sentences.map((one, index) => (
        <Fragment key={one.key}>
          {index > 0 && ', '}
          {words(one)}
        </Fragment>
      ))}
    </TimelineItem>
  );
}

/** What stands below the sentence; undefined when it says everything. */
function cardOf(
  { note, mail, whatsapp, changes }: Pick<Telling, 'note' | 'mail' | 'whatsapp' | 'changes'>,
  catalog: Catalog,
  mails: Props['mails'],
): ReactNode {
  if (mails !== undefined && mail !== undefined) return <MailCard {...mails} mail={mail} />;
  if (mails !== undefined && whatsapp !== undefined) {
    return <WhatsappCard {...mails} message={whatsapp} />;
  }
  if (note !== undefined) return <Markdown text={note.body} mentions={note.mentions} />;
  return changes && <Changes changes={changes} catalog={catalog} />;
}

function markOf(mark: Mark, { actor }: ActivityEntry, catalog: Catalog) {
  if (mark === 'actor' && actor.type === 'user') {
    const hue = actor.id === null ? undefined : catalog.people.get(actor.id)?.hue;
    return { avatar: <Avatar name={actor.name ?? '?'} size={24} {...(hue && { hue })} /> };
  }
  const Icon = mark === 'actor' ? (actorIcons[actor.type] ?? IconInbox) : icons[mark];
  const isOfInlet = actor.type === 'automation' || mark === 'form';
  return { icon: <Icon />, ...(isOfInlet && { tone: 'accent' as const }) };
}

interface ChangesProps {
  changes: readonly FieldChange[];
  catalog: Catalog;
}

function Changes({ changes, catalog }: ChangesProps): ReactNode {
  return (
    <dl className={classes.changes}>
      {changes.map(({ field, before, after }) => (
        <Fragment key={field}>
          <dt>{fieldName(field, catalog.fields)}</dt>
          <dd>
            <span className={classes.old}>
              <Value field={field} value={before} catalog={catalog} />
            </span>
            {' → '}
            <Value field={field} value={after} catalog={catalog} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
