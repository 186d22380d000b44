// Writes a WhatsApp message to the lead: free text while the lead wrote within a day, else a template.
import type { CreateWhatsappMessage } from '@inlet/sdk';
import { SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { inletOf } from '../../../api/client.ts';
import { useTimes } from '../../../session/use-times.ts';
import { t } from '../../../texts/t.ts';
import { isFilled, type TemplateChoice } from '../../../whatsapp/template-choice.ts';
import { WhatsappTemplateInput } from '../../../whatsapp/template-input.tsx';
import { useConversation } from './use-conversation.ts';
import { useSend } from './use-send.ts';
import classes from './work.module.css';
import { WorkForm } from './work-form.tsx';

interface Props {
  workspace: string;
  lead: number;
  onClose: () => void;
}

const ways = ['text', 'template'] as const;

export function WhatsappForm({ workspace, lead, onClose }: Props) {
  const when = useTimes(workspace);
  const { data: conversation } = useConversation(workspace, lead);
  const [chosen, setWay] = useState<(typeof ways)[number]>();
  const [text, setText] = useState('');
  const [template, setTemplate] = useState<TemplateChoice>();
  const { mutate, isPending } = useSend<CreateWhatsappMessage>({
    ...{ workspace, noun: 'whatsapp', text: () => t('whatsapp.written') },
    send: (message) => inletOf(workspace).whatsappMessages.create(lead, message),
    onSent: onClose,
  });
  const openUntil = conversation?.open_until ?? null;
  const way = openUntil === null ? 'template' : (chosen ?? 'text');
  const unavailable = conversation?.unavailable ?? null;
  const isComplete = way === 'text' ? text.trim() !== '' : isFilled(template);
  const message = way === 'text' ? { text: text.trim() } : template && { template };
  return (
    <WorkForm
      label={t('whatsapp.writeTo', { person: conversation?.person ?? '' })}
      save={t('whatsapp.send')}
      isPending={isPending}
      isComplete={unavailable === null && isComplete}
      onSave={() => message && mutate(message)}
      onClose={onClose}
    >
      {unavailable !== null && (
        <p className={classes.hint}>{t(`whatsapp.unavailable_${unavailable}`)}</p>
      )}
      {openUntil === null ? (
        <p className={classes.hint}>{t('whatsapp.windowClosed')}</p>
      ) : (
        <>
          <SegmentedControl
            data={ways.map((value) => ({ value, label: t(`whatsapp.way_${value}`) }))}
            value={way}
            onChange={(next) => setWay(next as (typeof ways)[number])}
          />
          <p className={classes.hint}>
            {t('whatsapp.openUntil', { time: when.moment(openUntil) })}
          </p>
        </>
      )}
      {way === 'text' ? (
        <Textarea
          autoFocus
          autosize
          minRows={3}
          maxRows={12}
          maxLength={4_096}
          label={t('whatsapp.text')}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
      ) : (
        <WhatsappTemplateInput workspace={workspace} value={template} onChange={setTemplate} />
      )}
    </WorkForm>
  );
}
