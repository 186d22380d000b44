// One line of the sidebar: icon, label and count; in the rail the icon alone, with a tooltip.
import { Tooltip } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '../texts/format.ts';
import { language } from '../texts/t.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import classes from './nav-link.module.css';
import { keysOf } from './shortcuts/keys-of.ts';

interface Props {
  to: string;
  search?: Record<string, string>;
  icon: TablerIcon;
  label: string;
  count?: number | null;
  keys?: string;
  inRail: boolean;
}

export function NavLink({ to, search, icon: Icon, label, count, keys, inRail }: Props) {
  const link = (
    <Link
      to={to}
      {...(search && { search })}
      activeOptions={{ includeSearch: search !== undefined }}
      className={classes.link}
      data-rail={inRail || undefined}
      aria-label={inRail ? label : undefined}
    >
      <Icon size={inRail ? 18 : 16} stroke={1.65} aria-hidden />
      {!inRail && <span className={classes.label}>{label}</span>}
      {!inRail && count !== undefined && count !== null && count > 0 && (
        <span className={classes.count}>{formatNumber(language(), count)}</span>
      )}
    </Link>
  );
  if (!inRail) return link;
  const tooltip = (
    <span className={classes.tooltip}>
      {label}
      {keys !== undefined && <KeyHint keys={keysOf(keys)} />}
    </span>
  );
  return (
    <Tooltip label={tooltip} position="right" openDelay={300}>
      {link}
    </Tooltip>
  );
}
