// The choices of a field: its values as the API names them, in words, and as they look.
import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Look, SourceName } from '../catalog/marks.tsx';
import type { Catalog } from '../catalog/use-catalog.ts';
import { eventTypeName } from './event-type-name.ts';
import type { LeadField } from './lead-field.ts';

export interface Choice {
  id: string;
  text: string;
  label: ReactNode;
}

export function choicesOf(field: LeadField, catalog: Catalog): Choice[] {
  if (field.kind === 'flag') {
    return [plain('true', t('leads.yes')), plain('false', t('leads.no'))];
  }
  const { choices } = field;
  if (choices === undefined) return [];
  switch (choices.of) {
    case 'options':
      return choices.options.map((option) => plain(option, choices.labels?.[option] ?? option));
    case 'status':
      return catalog.statuses.map(({ key, name }) =>
        looked(key, name, catalog.statusLook.get(key)),
      );
    case 'stage':
      return stageChoices(catalog);
    case 'pipeline':
      return catalog.pipelines.map(({ id, name }) => plain(String(id), name));
    case 'source':
      return catalog.sources.map(({ name }) => ({
        ...{ id: name, text: name, label: <SourceName name={name} /> },
      }));
    case 'eventType':
      return catalog.eventTypes.map(({ name }) => plain(name, eventTypeName(name)));
    case 'team':
      return catalog.teams.map(({ id, name }) => plain(String(id), name));
    case 'tag':
      return catalog.tags.map(({ name }) => ({
        ...{ id: name, text: name, label: <Tag hue={catalog.tagHue(name)}>{name}</Tag> },
      }));
    case 'user':
      return catalog.users
        .filter(({ status }) => status !== 'deactivated')
        .map(({ id, name }) => ({ id: String(id), text: name, label: person(catalog, id, name) }));
  }
}

const plain = (id: string, text: string): Choice => ({ id, text, label: text });

const looked = (
  id: string,
  name: string,
  look: Parameters<typeof Look>[0]['look'] | undefined,
) => ({
  ...{ id, text: name, label: look === undefined ? name : <Look look={look} /> },
});

/** Of several pipelines, a stage also says which. */
function stageChoices({ pipelines, stageLook }: Catalog): Choice[] {
  return pipelines.flatMap((pipeline) =>
    pipeline.stages.map(({ id, name }) => {
      const text = pipelines.length > 1 ? `${pipeline.name}: ${name}` : name;
      const look = stageLook.get(id);
      return looked(String(id), text, look && { ...look, name: text });
    }),
  );
}

function person(catalog: Catalog, id: number, name: string): ReactNode {
  const hue = catalog.people.get(id)?.hue;
  return (
    <>
      <Avatar name={name} {...(hue && { hue })} />
      {name}
    </>
  );
}
