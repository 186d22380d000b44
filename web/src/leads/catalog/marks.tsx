// How what leads refer to is shown: statuses and stages, sources and people.
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { StatusRing } from '../../ui/status-ring.tsx';
import type { NamedLook } from './looks.ts';
import classes from './marks.module.css';
import { SourceIcon } from './source-icon.tsx';
import type { Catalog } from './use-catalog.ts';

export function Look({ look: { name, hue, shape } }: { look: NamedLook }) {
  return (
    <StatusRing hue={hue} shape={shape}>
      {name}
    </StatusRing>
  );
}

export function SourceName({ name }: { name: string }) {
  return (
    <span className={classes.source}>
      <SourceIcon name={name} />
      <Text>{name}</Text>
    </span>
  );
}

export function Owner({ catalog, id }: { catalog: Catalog; id: number }) {
  const person = catalog.people.get(id);
  if (person === undefined) return null;
  return (
    <>
      <Avatar name={person.name} hue={person.hue} />
      <Text>{person.firstName}</Text>
    </>
  );
}

export function Nobody() {
  return (
    <>
      <Avatar />
      <Muted>{t('leads.nobody')}</Muted>
    </>
  );
}

export function Text({ children }: { children: string }) {
  return (
    <span className={classes.text} dir="auto">
      {children}
    </span>
  );
}

export function Muted({ children }: { children: string }) {
  return <span className={classes.muted}>{children}</span>;
}
