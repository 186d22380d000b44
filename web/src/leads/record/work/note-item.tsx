import type { Note } from '@inlet/sdk';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { inletOf } from '../../../api/client.ts';
import { Markdown } from '../../../records/markdown/markdown.tsx';
import { useMentions } from '../../../records/mentions/use-mentions.tsx';
import { LongText } from '../../../records/properties/long-text.tsx';
import { ActorName } from '../../../records/timeline/actor-name.tsx';
import { useMay, useMe } from '../../../session/me.ts';
import { useTimes } from '../../../session/use-times.ts';
import { t } from '../../../texts/t.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useSend } from './use-send.ts';
import classes from './work.module.css';

interface Props {
  workspace: string;
  lead: number;
  note: Note;
}

type Change = { body: string } | { delete: true };

export function NoteItem({ workspace, lead, note }: Props) {
  const may = useMay(workspace);
  const { user } = useMe(workspace);
  const when = useTimes(workspace);
  const mentionable = useMentions(workspace);
  const [editing, setEditing] = useState(false);
  const { mutate, isPending, variables } = useSend<Change>({
    ...{ workspace, noun: 'notes' },
    text: (change) => ('body' in change ? t('lead.noteChanged') : t('lead.noteDeleted')),
    send: (change, options) =>
      'body' in change
        ? inletOf(workspace).notes.update(lead, note.id, change, options)
        : inletOf(workspace).notes.delete(lead, note.id, options),
  });
  if (isPending && variables && 'delete' in variables) return null;
  const body = isPending && variables && 'body' in variables ? variables.body : note.body;
  const isOwn = note.author.type === 'user' && note.author.id === user?.id;
  const mayWrite = may('write:leads');
  const mayDelete = may('delete:leads') || (mayWrite && isOwn);
  return (
    <li className={classes.note}>
      <div className={classes.noteHead}>
        <span className={classes.author}>
          <ActorName actor={note.author} />
        </span>
        <time className={classes.when} dateTime={note.created_at}>
          {when.age(note.created_at)}
        </time>
        {mayWrite && !editing && (
          <IconButton
            label={t('record.edit')}
            icon={<IconPencil />}
            onClick={() => setEditing(true)}
          />
        )}
        {mayDelete && (
          <IconButton
            label={t('record.delete')}
            icon={<IconTrash />}
            onClick={() => mutate({ delete: true })}
          />
        )}
      </div>
      {editing ? (
        <LongText
          label={t('lead.note')}
          text={body}
          editing
          mentions={mentionable}
          onSave={(text) => text !== '' && mutate({ body: text })}
          onClose={() => setEditing(false)}
        />
      ) : (
        <Markdown text={body} mentions={note.mentions} />
      )}
    </li>
  );
}
