// Shown at an address that leads nowhere.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import classes from './message-page.module.css';
import { t } from './texts/t.ts';

export function NotFound() {
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('missing.title')}</h1>
      <p className={classes.text}>{t('missing.text')}</p>
      <Button component={Link} to="/" size="sm">
        {t('missing.home')}
      </Button>
    </div>
  );
}
