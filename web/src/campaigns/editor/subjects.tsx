// The subject; several are tested against each other.
import { NumberInput, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { type Draft, maxSubjects, type SubjectTest } from './draft.ts';
import classes from './editor.module.css';

interface Props {
  draft: Draft;
  problems: Record<string, string>;
  /** Of the template, when it has no other. */
  placeholder: string | undefined;
  onChange: (change: Partial<Draft>) => void;
}

export function Subjects({ draft, problems, placeholder, onChange }: Props) {
  const { subjects, test } = draft;
  const isTested = subjects.length > 1;
  const labelOf = (index: number) =>
    isTested ? t('campaigns.subjectOf', { number: index + 1 }) : t('mail.subject');
  return (
    <>
      <div className={classes.subjects}>
        {subjects.map((subject, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: subjects have no other name
          <div key={index} className={classes.row}>
            <TextInput
              label={labelOf(index)}
              maxLength={500}
              {...(placeholder !== undefined && !isTested && { placeholder })}
              value={subject}
              error={problems[`variants.${index}.subject`] ?? (index === 0 && problems.subject)}
              onChange={({ currentTarget: { value } }) =>
                onChange({ subjects: subjects.with(index, value) })
              }
            />
            {isTested && (
              <IconButton
                type="button"
                label={t('campaigns.removeSubject', { number: index + 1 })}
                icon={<IconX />}
                onClick={() => onChange({ subjects: subjects.toSpliced(index, 1) })}
              />
            )}
          </div>
        ))}
        {subjects.length < maxSubjects && (
          <Button
            tone="quiet"
            type="button"
            className={classes.choice}
            icon={<IconPlus />}
            onClick={() => onChange({ subjects: [...subjects, ''] })}
          >
            {t('campaigns.addSubject')}
          </Button>
        )}
      </div>
      {isTested && <TestFields test={test} onChange={(next) => onChange({ test: next })} />}
    </>
  );
}

const rules = ['opened', 'clicked', 'replied'] as const;

interface TestProps {
  test: SubjectTest;
  onChange: (test: SubjectTest) => void;
}

function TestFields({ test, onChange }: TestProps) {
  const { share, rule, hours } = test;
  return (
    <>
      <div className={classes.three}>
        <NumberInput
          label={t('campaigns.testShare')}
          suffix=" %"
          {...{ min: 1, max: 100, allowDecimal: false, value: share }}
          onChange={(value) => typeof value === 'number' && onChange({ ...test, share: value })}
        />
        <Select
          label={t('campaigns.testRule')}
          allowDeselect={false}
          disabled={share === 100}
          data={rules.map((value) => ({ value, label: t(`campaigns.rule_${value}`) }))}
          value={rule}
          onChange={(value) =>
            onChange({ ...test, rule: rules.find((one) => one === value) ?? rule })
          }
        />
        <NumberInput
          label={t('campaigns.testHours')}
          disabled={share === 100}
          {...{ min: 0, max: 168, allowDecimal: false, value: hours }}
          onChange={(value) => typeof value === 'number' && onChange({ ...test, hours: value })}
        />
      </div>
      <p className={classes.hint}>
        {t(share === 100 ? 'campaigns.testAll' : 'campaigns.testText', { share, hours })}
      </p>
    </>
  );
}
