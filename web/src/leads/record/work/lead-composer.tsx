// Writes a note, a mail or a WhatsApp message, makes a task or logs a call.
import {
  IconBrandWhatsapp,
  IconListCheck,
  IconMail,
  IconNotes,
  IconPhone,
} from '@tabler/icons-react';
import { inletOf } from '../../../api/client.ts';
import { useMentions } from '../../../records/mentions/use-mentions.tsx';
import { useMay } from '../../../session/me.ts';
import { useLayout } from '../../../shell/layout.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../../ui/button.tsx';
import { Composer } from '../../../ui/composer.tsx';
import { CallForm } from './call-form.tsx';
import { MailForm } from './mail-form.tsx';
import { TaskForm } from './task-form.tsx';
import { useMayWhatsapp } from './use-conversation.ts';
import { useDraft } from './use-draft.ts';
import { useSend } from './use-send.ts';
import type { Work } from './use-work.ts';
import { WhatsappForm } from './whatsapp-form.tsx';

interface Props {
  workspace: string;
  lead: number;
  /** The address of the lead. */
  email: string | null;
  work: Work;
}

export function LeadComposer({ workspace, lead, email, work }: Props) {
  const may = useMay(workspace);
  const isPhone = useLayout() === 'phone';
  const mentions = useMentions(workspace);
  const [note, setNote] = useDraft(workspace, lead);
  const { mutate, isPending } = useSend<string>({
    ...{ workspace, noun: 'notes', text: () => t('lead.noteWritten') },
    send: (body, options) => inletOf(workspace).notes.create(lead, { body }, options),
    onSent() {
      setNote('');
      work.end();
    },
  });
  const send = () => note.trim() !== '' && !isPending && mutate(note.trim());
  const mayNote = may('write:leads');
  const mayWhatsapp = useMayWhatsapp(workspace, lead);
  const mayTask = may('write:tasks');
  if (work.kind === 'task' && mayTask) {
    return <TaskForm workspace={workspace} lead={lead} onClose={work.end} />;
  }
  // On a phone, the bar at the bottom opens it.
  const isHidden = isPhone && !work.hasBegun && note === '';
  if (!mayNote || isHidden) return null;
  if (work.kind === 'call') {
    return <CallForm workspace={workspace} lead={lead} onClose={work.end} />;
  }
  if (work.kind === 'mail' && email !== null) {
    return <MailForm {...{ workspace, lead, email }} onClose={work.end} />;
  }
  if (work.kind === 'whatsapp') {
    return <WhatsappForm workspace={workspace} lead={lead} onClose={work.end} />;
  }
  return (
    <Composer
      ref={work.note}
      label={t('lead.writeNote')}
      placeholder={t('lead.writeNote')}
      value={note}
      onChange={setNote}
      onSave={send}
      mentions={mentions}
      kinds={
        <>
          <Button tone="quiet" icon={<IconNotes />} keys={['n']} onClick={() => work.begin('note')}>
            {t('lead.note')}
          </Button>
          {mayTask && (
            <Button
              tone="quiet"
              icon={<IconListCheck />}
              keys={['t']}
              onClick={() => work.begin('task')}
            >
              {t('lead.task')}
            </Button>
          )}
          <Button tone="quiet" icon={<IconPhone />} keys={['p']} onClick={() => work.begin('call')}>
            {t('lead.logCall')}
          </Button>
          {email !== null && (
            <Button
              tone="quiet"
              icon={<IconMail />}
              keys={['r']}
              onClick={() => work.begin('mail')}
            >
              {t('lead.mail')}
            </Button>
          )}
          {mayWhatsapp && (
            <Button
              tone="quiet"
              icon={<IconBrandWhatsapp />}
              keys={['w']}
              onClick={() => work.begin('whatsapp')}
            >
              {t('lead.whatsapp')}
            </Button>
          )}
        </>
      }
      actions={
        <Button
          keys={['mod', 'enter']}
          busy={isPending ? t('lead.saving') : undefined}
          disabled={note.trim() === ''}
          onClick={send}
        >
          {t('lead.saveNote')}
        </Button>
      }
    />
  );
}
