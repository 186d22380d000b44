import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import type { DescribedError } from '../../api/errors.ts';
import { languages, t } from '../../texts/t.ts';
import { DesignEditor } from './blocks/design-editor.tsx';
import type { Draft } from './draft.ts';
import classes from './template.module.css';

interface Props {
  draft: Draft;
  problem: DescribedError | undefined;
  disabled: boolean;
  onChange: (change: Partial<Draft>) => void;
}

const formats = ['blocks', 'text', 'mjml'] as const;
const kinds = ['transactional', 'marketing'] as const;

export function TemplateFields({ draft, problem, disabled, onChange }: Props) {
  const fields = problem?.fields ?? {};
  const isFieldless = problem !== undefined && Object.keys(fields).length === 0;
  return (
    <div className={classes.fields}>
      <TextInput
        required
        label={t('templates.name')}
        maxLength={200}
        {...{ disabled, value: draft.name, error: fields.name }}
        onChange={({ currentTarget: { value } }) => onChange({ name: value })}
      />
      <TextInput
        required
        label={t('mail.subject')}
        maxLength={500}
        {...{ disabled, value: draft.subject, error: fields.subject }}
        onChange={({ currentTarget: { value } }) => onChange({ subject: value })}
      />
      <SegmentedControl
        aria-label={t('templates.format')}
        disabled={disabled}
        data={formats.map((value) => ({ value, label: t(`templates.format_${value}`) }))}
        value={draft.format}
        onChange={(format) =>
          onChange({ format: formats.find((one) => one === format) ?? draft.format })
        }
      />
      {draft.format === 'blocks' ? (
        <DesignEditor
          design={draft.design}
          problems={fields}
          disabled={disabled}
          onChange={(design) => onChange({ design })}
        />
      ) : (
        <Textarea
          required
          autosize
          minRows={12}
          maxRows={30}
          label={t('templates.body')}
          description={t('templates.bodyText')}
          classNames={{ input: classes.code }}
          {...{ disabled, value: draft.body, error: fields.body }}
          onChange={({ currentTarget: { value } }) => onChange({ body: value })}
        />
      )}
      <Select
        label={t('templates.kind')}
        description={t(`templates.kindText_${draft.kind}`)}
        allowDeselect={false}
        disabled={disabled}
        data={kinds.map((value) => ({ value, label: t(`templates.kind_${value}`) }))}
        value={draft.kind}
        onChange={(kind) =>
          onChange({ kind: kind === 'marketing' ? 'marketing' : 'transactional' })
        }
      />
      <Select
        label={t('templates.language')}
        allowDeselect={false}
        disabled={disabled}
        data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={draft.language}
        onChange={(language) => onChange({ language: language === 'de' ? 'de' : 'en' })}
      />
      {isFieldless && (
        <p role="alert" className={classes.problem}>
          {problem.message}
        </p>
      )}
    </div>
  );
}
