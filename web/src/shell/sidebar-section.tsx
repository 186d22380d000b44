import type { ReactNode } from 'react';
import classes from './sidebar.module.css';

interface Props {
  label: string;
  inRail: boolean;
  children: ReactNode;
}

export function SidebarSection({ label, inRail, children }: Props) {
  return (
    <section aria-label={label} className={classes.section} data-rail={inRail || undefined}>
      {!inRail && <h2 className={classes.heading}>{label}</h2>}
      {children}
    </section>
  );
}
