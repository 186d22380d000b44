import { type KeyboardEvent, type ReactNode, useState } from 'react';
import classes from './code-block.module.css';
import { CopyButton } from './copy-button.tsx';
import { nextIndex } from './next-index.ts';
import { splitCode } from './split-code.ts';

export type CodeSample = { language: string; code: string };

type Props = {
  label: string;
  samples: CodeSample[];
  /** Shown in accent wherever it occurs. */
  secret?: string | undefined;
  copy: string;
  copied: string;
  /** Beside the copy button, such as "listening for its first call". */
  beside?: ReactNode;
};

const remembered = 'inlet.code-language';

/** Code in several languages. The chosen one is remembered for every block. */
export function CodeBlock({ label, samples, secret, copy, copied, beside }: Props) {
  const [chosen, setChosen] = useState(() => localStorage.getItem(remembered));
  const found = samples.findIndex((sample) => sample.language === chosen);
  const at = Math.max(found, 0);
  const sample = samples[at];
  if (sample === undefined) return null;

  function choose(index: number) {
    const language = samples[index]?.language;
    if (language === undefined) return;
    localStorage.setItem(remembered, language);
    setChosen(language);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const key = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' }[event.key];
    const next = key === undefined ? undefined : nextIndex(key, at, samples.length);
    if (next === undefined) return;
    choose(next);
    (event.currentTarget.children[next] as HTMLElement | undefined)?.focus();
  }

  return (
    <div className={classes.block}>
      <div className={classes.head}>
        <div className={classes.tabs} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
          {samples.map(({ language }, index) => (
            <button
              key={language}
              type="button"
              role="tab"
              className={classes.tab}
              aria-selected={index === at}
              tabIndex={index === at ? 0 : -1}
              onClick={() => choose(index)}
            >
              {language}
            </button>
          ))}
        </div>
        <span className={classes.end}>
          {beside}
          <CopyButton text={sample.code} label={copy} copied={copied} />
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls by keys */}
      <pre className={classes.code} role="tabpanel" aria-label={sample.language} tabIndex={0}>
        {splitCode(sample.code, secret).map(({ kind, text, at: start }) => (
          <span key={start} data-kind={kind}>
            {text}
          </span>
        ))}
      </pre>
    </div>
  );
}
