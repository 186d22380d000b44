import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';

/** A message about what a change left alone, with the way to it. */
export const withHistoryLink = (workspace: string, cause: string, text: string): ReactNode => (
  <>
    {text} <Link to={`/w/${workspace}/history/${cause}` as string}>{t('undo.showSkipped')}</Link>
  </>
);
