// The steps of one way, from top to bottom; the two ways of a branch stand side by side.
import { IconSquare } from '@tabler/icons-react';
import { t } from '../../texts/t.ts';
import { type Step, ways } from '../definition.ts';
import { lookOfStep } from '../step-looks.ts';
import { stepDetail, stepTitle } from '../words.ts';
import { AddStep } from './add-step.tsx';
import classes from './flow.module.css';
import { useFlow } from './flow-context.ts';
import { StepCard } from './step-card.tsx';

interface Props {
  list: string;
  steps: readonly Step[];
  /** How the list ends: the automation goes on after it, or is over. */
  end: 'automation' | 'way' | 'joins';
}

export function StepList({ list, steps, end }: Props) {
  const { words, way, problemsOf } = useFlow();
  const isLit = (step: Step | undefined) => step !== undefined && way?.has(step.id);
  const last = steps.at(-1);
  const stops = last?.type === 'stop';
  const splits = last?.type === 'branch';
  return (
    <ol className={classes.list}>
      {steps.map((step, index) => {
        const path = `${list}.${index}`;
        const isLast = index === steps.length - 1;
        return (
          <li key={step.id} className={classes.item}>
            <div className={classes.line} data-lit={isLit(step) || undefined}>
              <AddStep place={{ list, index }} />
            </div>
            <StepCard
              id={step.id}
              step={step}
              look={lookOfStep(step.type)}
              title={stepTitle(step, words)}
              detail={stepDetail(step, words)}
              problems={problemsOf(path)}
            />
            {step.type === 'branch' && (
              <Branch step={step} path={path} joins={!isLast || end !== 'way'} />
            )}
          </li>
        );
      })}
      {!stops && (
        <li className={classes.item}>
          <div className={classes.line} data-joined={splits || undefined}>
            {end !== 'automation' && <AddStep place={{ list, index: steps.length }} />}
          </div>
          {end === 'automation' && <AddStep place={{ list, index: steps.length }} isLast />}
          {end === 'way' && (
            <span className={classes.end}>
              <IconSquare aria-hidden />
              {t('automations.end')}
            </span>
          )}
        </li>
      )}
    </ol>
  );
}

function Branch({ step, path, joins }: { step: Step; path: string; joins: boolean }) {
  const { way } = useFlow();
  return (
    <div
      className={classes.ways}
      data-joins={joins || undefined}
      data-lit={way?.has(step.id) || undefined}
    >
      {ways.map((name) => {
        const inner = step[name] ?? [];
        const isTaken = way?.has(step.id) && inner.some(({ id }) => way.has(id));
        return (
          <section
            key={name}
            className={classes.way}
            data-lit={isTaken || undefined}
            data-ends={inner.at(-1)?.type === 'stop' || undefined}
            aria-label={t(`automations.way_${name}`)}
          >
            <span className={classes.wayName}>{t(`automations.way_${name}`)}</span>
            <StepList
              list={`${path}.${name}`}
              steps={inner}
              end={joins && inner.at(-1)?.type !== 'stop' ? 'joins' : 'way'}
            />
          </section>
        );
      })}
    </div>
  );
}
