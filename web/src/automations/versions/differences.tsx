import type { Automation } from '@inlet/sdk';
import { t } from '../../texts/t.ts';
import { allSteps, draftOf } from '../definition.ts';
import { eventName, stepTitle, triggerDetail, type Words } from '../words.ts';
import { compare } from './compare.ts';
import classes from './versions.module.css';

interface Props {
  version: Automation;
  before: Automation | undefined;
  words: Words;
}

export function Differences({ version, before, words }: Props) {
  const { trigger, conditions, steps, name } = draftOf(version);
  const started = [eventName(trigger.type), triggerDetail(trigger, conditions, words)]
    .filter(Boolean)
    .join(': ');
  if (before === undefined) {
    return (
      <p className={classes.text}>
        {t('automations.firstVersion', { trigger: started, count: allSteps(steps).length })}
      </p>
    );
  }
  const found = compare(draftOf(before), draftOf(version));
  const lines = [
    ...(before.name === name ? [] : [t('automations.renamed', { from: before.name, to: name })]),
    ...found.map(({ change, step }) =>
      t(`automations.diff_${change}`, { step: step ? stepTitle(step, words) : started }),
    ),
  ];
  if (lines.length === 0) {
    return <p className={classes.text}>{t('automations.onlySwitched')}</p>;
  }
  return (
    <ul className={classes.changes}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps can have the same title
        <li key={index} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
