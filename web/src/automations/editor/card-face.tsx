// What a card shows: its sign, what it does, and below it how, or what is wrong.
import type { StepLook } from '../step-looks.ts';
import classes from './step-card.module.css';

interface Props {
  look: StepLook;
  title: string;
  detail: string;
  problem?: string | undefined;
}

export function CardFace({ look: { icon: Icon, hue }, title, detail, problem }: Props) {
  return (
    <>
      <span className={classes.icon} data-hue={hue}>
        <Icon aria-hidden />
      </span>
      <span className={classes.words}>
        <span className={classes.title} dir="auto">
          {title}
        </span>
        {problem === undefined ? (
          <span className={classes.detail} dir="auto">
            {detail}
          </span>
        ) : (
          <span className={classes.problem}>{problem}</span>
        )}
      </span>
    </>
  );
}
