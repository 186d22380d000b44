// What an e-mail says: a text, MJML, or a template.
import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useMay } from '../../session/me.ts';
import { useTemplates } from '../../settings/templates/use-templates.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import type { Draft, Source } from './draft.ts';
import classes from './editor.module.css';
import { InsertValue } from './insert-value.tsx';
import { Section } from './section.tsx';
import { Subjects } from './subjects.tsx';

export interface SectionProps {
  workspace: string;
  draft: Draft;
  problems: Record<string, string>;
  onChange: (change: Partial<Draft>) => void;
}

const sources = ['text', 'mjml', 'template'] as const satisfies readonly Source[];

export function MessageSection({ workspace, draft, problems, onChange }: SectionProps) {
  const mayReadTemplates = useMay(workspace)('read:templates');
  const templates = useTemplates(workspace, mayReadTemplates);
  const area = useRef<HTMLTextAreaElement>(null);
  const { source, content } = draft;
  const template = templates.find(({ id }) => id === draft.template);
  const write = (text: string) => onChange({ content: text });
  return (
    <Section title={t('campaigns.message')}>
      <Subjects
        draft={draft}
        problems={problems}
        placeholder={source === 'template' ? template?.subject : undefined}
        onChange={onChange}
      />
      <TextInput
        label={t('campaigns.previewText')}
        description={t('campaigns.previewTextText')}
        maxLength={500}
        value={draft.previewText}
        error={problems.preview_text}
        onChange={({ currentTarget: { value } }) => onChange({ previewText: value })}
      />
      <SegmentedControl
        className={classes.choice}
        aria-label={t('campaigns.content')}
        data={sources.map((value) => ({ value, label: t(`campaigns.source_${value}`) }))}
        value={source}
        onChange={(value) => onChange({ source: sources.find((one) => one === value) ?? source })}
      />
      {source === 'template' ? (
        <>
          <Select
            label={t('mail.template')}
            placeholder={t('campaigns.chooseTemplate')}
            searchable
            data={templates.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={draft.template === null ? null : String(draft.template)}
            error={problems.template_id}
            onChange={(id) => onChange({ template: id === null ? null : Number(id) })}
          />
          <p className={classes.hint}>
            <Link
              to={addressOf(workspace, {
                path: template ? `settings/templates/${template.id}` : 'settings/templates',
              })}
            >
              {t(template ? 'campaigns.editTemplate' : 'settings.templates')}
            </Link>
          </p>
        </>
      ) : source === 'blocks' ? (
        <p className={classes.hint}>{t('campaigns.blocksText')}</p>
      ) : (
        <>
          <Textarea
            ref={area}
            autosize
            minRows={10}
            maxRows={28}
            maxLength={200_000}
            label={t('campaigns.content')}
            {...(source === 'mjml' && { classNames: { input: classes.code } })}
            value={content}
            error={problems.content}
            onChange={({ currentTarget: { value } }) => write(value)}
          />
          <div className={classes.row}>
            <p className={classes.hint}>{t('campaigns.contentText')}</p>
            <InsertValue input={area} onChange={write} />
          </div>
        </>
      )}
    </Section>
  );
}
