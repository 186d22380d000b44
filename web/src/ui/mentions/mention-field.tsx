import { Textarea, type TextareaProps } from '@mantine/core';
import { type KeyboardEvent, type Ref, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Suggestion, SuggestionList } from '../suggestion-list.tsx';
import { useSuggestions } from '../use-suggestions.ts';
import { mentionAt, putMention } from './mention-at.ts';
import classes from './mention-field.module.css';

export type Mentionable = Suggestion & { name: string };

export interface Mentions {
  /** Names the list. */
  label: string;
  find: (query: string) => Mentionable[];
}

type Props = Omit<TextareaProps, 'onChange' | 'ref' | 'value'> & {
  value: string;
  onChange: (value: string) => void;
  /** Without them, an @ is a letter like others. */
  mentions?: Mentions | undefined;
  ref?: Ref<HTMLTextAreaElement> | undefined;
};

/** A text of several lines in which @ offers names. The focus stays in the text. */
export function MentionField({ mentions, value, onChange, onKeyDown, ...field }: Props) {
  const [caret, setCaret] = useState<number>();
  const [closedAt, setClosedAt] = useState<number>();
  const place = useRef<HTMLDivElement>(null);
  const typed = caret === undefined ? undefined : mentionAt(value, caret);
  const isOpen = typed !== undefined && typed.start !== closedAt;
  const items = (isOpen && mentions?.find(typed.query)) || [];

  const close = () => setClosedAt(typed?.start);
  function choose({ name }: Mentionable) {
    if (typed === undefined || caret === undefined) return;
    const put = putMention(value, typed, caret, name);
    // The caret of a text that React changes goes to its end.
    flushSync(() => {
      onChange(put.text);
      setCaret(put.caret);
      close();
    });
    place.current?.querySelector('textarea')?.setSelectionRange(put.caret, put.caret);
  }
  const { input, list } = useSuggestions({ items, onChoose: choose, onClose: close });

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    const active = items[list.active];
    const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (active !== undefined && isPlain && !event.nativeEvent.isComposing) {
      if (event.key === 'Tab') {
        choose(active);
        event.preventDefault();
      } else input.onKeyDown(event);
    }
    if (!event.isDefaultPrevented()) onKeyDown?.(event);
  }

  return (
    <div ref={place} className={classes.place}>
      <Textarea
        {...field}
        value={value}
        aria-autocomplete={mentions && 'list'}
        aria-controls={items.length > 0 ? list.id : undefined}
        aria-activedescendant={items.length > 0 ? input['aria-activedescendant'] : undefined}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
          setCaret(currentTarget.selectionStart);
          list.onActive(0);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={press}
        onBlur={(event) => {
          setCaret(undefined);
          field.onBlur?.(event);
        }}
      />
      {items.length > 0 && mentions && (
        <div className={classes.list}>
          <SuggestionList label={mentions.label} {...list} />
        </div>
      )}
    </div>
  );
}
