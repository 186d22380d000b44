// The head of an import: its file, the way back, and the step where it is.
import type { Import } from '@inlet/sdk';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { addressOf } from '../shell/use-entries.ts';
import { t } from '../texts/t.ts';
import { PathTitle } from '../ui/path-title.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import classes from './import-head.module.css';
import { stepOf, steps } from './import-state.ts';

export function ImportHead({ workspace, one }: { workspace: string; one: Import }) {
  const { file_name } = one;
  useEffect(() => {
    document.title = `${file_name} · Inlet`;
  }, [file_name]);
  const at = steps.indexOf(stepOf(one));
  return (
    <TopBar
      title={
        <PathTitle
          up={(content, className) => (
            <Link to={addressOf(workspace, { path: 'import' })} className={className}>
              {content}
            </Link>
          )}
          upLabel={t('shell.import')}
          name={file_name}
        />
      }
      actions={
        <ol className={classes.steps} aria-label={t('import.steps')}>
          {steps.map((step, index) => (
            <li
              key={step}
              className={classes.step}
              data-done={index < at || undefined}
              aria-current={index === at ? 'step' : undefined}
            >
              <span className={classes.number}>
                {index < at ? <IconCheck size={14} aria-hidden /> : index + 1}
              </span>
              <span className={classes.word}>{t(`import.step_${step}`)}</span>
            </li>
          ))}
        </ol>
      }
    />
  );
}
