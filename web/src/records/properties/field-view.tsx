// The value of a field, as it looks: statuses with their rings, people with their initials.
import type { ReactNode } from 'react';
import { Look, SourceName } from '../../leads/catalog/marks.tsx';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import type { LeadField } from '../../leads/fields/lead-field.ts';
import { valueText } from '../../leads/fields/value-text.ts';
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { TagList } from '../../ui/tag.tsx';
import classes from './properties.module.css';

interface Props {
  field: LeadField;
  value: unknown;
  catalog: Catalog;
}

export function FieldView({ field, value, catalog }: Props): ReactNode {
  const isEmpty = value === null || value === undefined || value === '';
  switch (field.choices?.of) {
    case 'user':
      return <Person catalog={catalog} id={typeof value === 'number' ? value : null} />;
    case 'status':
    case 'stage': {
      const look =
        field.choices.of === 'status'
          ? catalog.statusLook.get(String(value))
          : catalog.stageLook.get(Number(value));
      return look === undefined ? <Empty /> : <Look look={look} />;
    }
    case 'source':
      return isEmpty ? <Empty /> : <SourceName name={String(value)} />;
    case 'tag': {
      const names = Array.isArray(value) ? value.map(String) : [];
      if (names.length === 0) return <Empty />;
      return (
        <TagList
          tags={names.map((name) => ({ id: name, name, hue: catalog.tagHue(name) }))}
          shown={2}
        />
      );
    }
  }
  const text = valueText(field, value, catalog);
  return text === '' ? (
    <Empty />
  ) : (
    <span className={classes.text} dir="auto" title={text}>
      {text}
    </span>
  );
}

interface PersonProps {
  catalog: Catalog;
  id: number | null;
  /** The first name alone, where there is little room. */
  isShort?: boolean;
}

export function Person({ catalog, id, isShort = false }: PersonProps) {
  const person = id === null ? undefined : catalog.people.get(id);
  return (
    <>
      <Avatar name={person?.name} {...(person && { hue: person.hue })} />
      {person === undefined ? (
        <span className={classes.empty}>{t('record.nobody')}</span>
      ) : (
        <span className={classes.text} dir="auto">
          {isShort ? person.firstName : person.name}
        </span>
      )}
    </>
  );
}

function Empty() {
  return <span className={classes.empty}>{t('record.empty')}</span>;
}
