import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';

/** Says how many records an undo left alone, with the way to them. */
export const skippedText = (workspace: string, undo: string, count: number): ReactNode => (
  <>
    {t('undo.skipped', { count })}{' '}
    <Link to={`/w/${workspace}/history/${undo}` as string}>{t('undo.showSkipped')}</Link>
  </>
);
