import { useEffect } from 'react';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import type { Item } from './item.ts';
import { piecesOf } from './match-words.ts';
import classes from './palette-list.module.css';

interface Props {
  items: readonly Item[];
  active: number;
  /** Shown when there is no item. */
  nothing: string;
  leadTotal: number | undefined;
  onActive: (index: number) => void;
  onChoose: (item: Item, inNewTab?: boolean) => void;
}

/** The lines below the field, by their headings. The focus stays in the field. */
export function PaletteList({ items, active, nothing, leadTotal, onActive, onChoose }: Props) {
  useEffect(() => {
    document.getElementById(`palette-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const groups = Map.groupBy(items, ({ group }) => group);
  const indexOf = new Map(items.map((item, index) => [item, index]));
  if (items.length === 0) {
    return (
      <p className={classes.nothing} role="status">
        {nothing}
      </p>
    );
  }
  return (
    <div className={classes.list} id="palette-list" role="listbox" aria-label={t('palette.found')}>
      {[...groups].map(([group, members]) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox
        <div key={group} role="group" aria-label={group}>
          <div className={classes.group} aria-hidden>
            {group}
            {members[0]?.leadId !== undefined && (leadTotal ?? 0) > members.length && (
              <span>
                {t('palette.of', {
                  shown: members.length,
                  total: formatNumber(language(), leadTotal ?? 0),
                })}
              </span>
            )}
          </div>
          {members.map((item) => {
            const index = indexOf.get(item) ?? 0;
            return (
              <Line
                key={item.id}
                item={item}
                index={index}
                isActive={index === active}
                onActive={onActive}
                onChoose={onChoose}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface LineProps extends Pick<Props, 'onActive' | 'onChoose'> {
  item: Item;
  index: number;
  isActive: boolean;
}

function Line({ item, index, isActive, onActive, onChoose }: LineProps) {
  const { icon, title, ranges = [], detail, detailRanges = [], keys } = item;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    <div
      id={`palette-${index}`}
      role="option"
      tabIndex={-1}
      className={classes.line}
      aria-selected={isActive}
      onPointerMove={() => isActive || onActive(index)}
      onPointerDown={(event) => event.preventDefault()}
      onClick={({ metaKey, ctrlKey }) => onChoose(item, metaKey || ctrlKey)}
    >
      <span className={classes.icon}>{icon}</span>
      <span className={classes.text}>
        <span className={classes.title} dir="auto">
          <Marked text={title} ranges={ranges} />
        </span>
        {/* A space between them for those who hear it. */}{' '}
        {detail && (
          <span className={classes.detail} dir="auto">
            <Marked text={detail} ranges={detailRanges} />
          </span>
        )}
      </span>
      {keys && keys.length > 0 ? <KeyHint keys={keys} /> : isActive && <KeyHint keys={['enter']} />}
    </div>
  );
}

function Marked({ text, ranges }: { text: string; ranges: readonly (readonly number[])[] }) {
  return piecesOf(text, ranges).map(({ text: piece, at, isHit }) =>
    isHit ? (
      <mark key={at} className={classes.mark}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
