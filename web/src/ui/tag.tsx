import type { ReactNode } from 'react';
import type { Hue } from './hues.ts';
import classes from './tag.module.css';

export function Tag({ hue, children }: { hue: Hue; children: ReactNode }) {
  return (
    <span className={classes.tag} data-hue={hue}>
      <span className={classes.name}>{children}</span>
    </span>
  );
}

type Named = { id: string; name: string; hue: Hue };

/** Two tags, then how many more there are. */
export function TagList({ tags, shown = 2 }: { tags: Named[]; shown?: number }) {
  const more = tags.slice(shown);
  return (
    <span className={classes.list}>
      {tags.slice(0, shown).map((tag, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an element without a state, for any tag
        <Tag key={at} hue={tag.hue}>
          {tag.name}
        </Tag>
      ))}
      {more.length > 0 && (
        <span className={classes.more} title={more.map((tag) => tag.name).join(', ')}>
          +{more.length}
        </span>
      )}
    </span>
  );
}
