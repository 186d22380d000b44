// Writes a mail to the lead, or answers the last one that it wrote.
import type { CreateMail } from '@inlet/sdk';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { inletOf } from '../../../api/client.ts';
import { useMails } from '../../../records/timeline/use-mails.ts';
import { useMay } from '../../../session/me.ts';
import { useTemplates } from '../../../settings/templates/use-templates.ts';
import { t } from '../../../texts/t.ts';
import { useSend } from './use-send.ts';
import { WorkForm } from './work-form.tsx';

interface Props {
  workspace: string;
  lead: number;
  email: string;
  onClose: () => void;
}

const replyTo = (subject: string) => (/^(re|aw):/i.test(subject) ? subject : `Re: ${subject}`);

export function MailForm({ workspace, lead, email, onClose }: Props) {
  const received = useMails(workspace, lead).data?.find(({ kind }) => kind === 'reply');
  const mayTemplates = useMay(workspace)('read:templates');
  const templates = useTemplates(workspace, mayTemplates);
  const [typed, setSubject] = useState<string>();
  const [text, setText] = useState('');
  const [template, setTemplate] = useState<string | null>(null);
  const subject = typed ?? (received ? replyTo(received.subject) : '');
  const { mutate, isPending } = useSend<CreateMail>({
    ...{ workspace, noun: 'mails', text: () => t('mail.written') },
    send: (mail) => inletOf(workspace).mails.create(lead, mail),
    onSent: onClose,
  });
  const reply = received && { reply_to_mail_id: received.id };
  const save = () =>
    mutate(
      template === null
        ? { subject: subject.trim(), text: text.trim(), ...reply }
        : { template_id: Number(template) },
    );
  const isWritten = subject.trim() !== '' && text.trim() !== '';
  return (
    <WorkForm
      label={t('mail.writeTo', { address: email })}
      save={t('mail.send')}
      isPending={isPending}
      isComplete={template !== null || isWritten}
      onSave={save}
      onClose={onClose}
    >
      {templates.length > 0 && (
        <Select
          clearable
          searchable
          label={t('mail.template')}
          placeholder={t('mail.noTemplate')}
          data={templates.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={template}
          onChange={setTemplate}
        />
      )}
      {template === null && (
        <>
          <TextInput
            autoFocus={!received}
            label={t('mail.subject')}
            description={t('mail.writeTo', { address: email })}
            maxLength={500}
            value={subject}
            onChange={({ currentTarget: { value } }) => setSubject(value)}
          />
          <Textarea
            autoFocus={received !== undefined}
            autosize
            minRows={5}
            maxRows={20}
            label={t('mail.text')}
            value={text}
            onChange={({ currentTarget: { value } }) => setText(value)}
          />
        </>
      )}
    </WorkForm>
  );
}
