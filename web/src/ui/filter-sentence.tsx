import { Children, Fragment, type ReactNode } from 'react';
import classes from './filter-sentence.module.css';

type Props = {
  /** "Where" and "and" in the person's language. */
  where: string;
  and: string;
  /** The chips, one child each. */
  children: ReactNode;
  /** The button that adds one. */
  add?: ReactNode;
};

/** Where [chip] and [chip], read as a sentence. */
export function FilterSentence({ where, and, children, add }: Props) {
  const chips = Children.toArray(children);
  return (
    <div className={classes.sentence}>
      {chips.map((chip, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the chips carry their own keys
        <Fragment key={index}>
          <span className={classes.word}>{index === 0 ? where : and}</span>
          {chip}
        </Fragment>
      ))}
      {add}
    </div>
  );
}
