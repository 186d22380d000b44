// The settings that name a record or one of several values.
import { Autocomplete, MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { inletOf } from '../../../api/client.ts';
import { queryKeys } from '../../../api/query-keys.ts';
import { choicesOf } from '../../../leads/fields/choices.tsx';
import { filterLabel } from '../../../lists/filters/condition-text.ts';
import { timeZones } from '../../../settings/parts/places.ts';
import { t } from '../../../texts/t.ts';
import type { Schemas } from '../../use-automation.ts';
import { eventName, type Words, wordOf } from '../../words.ts';
import type { InputProps } from './setting-input.tsx';

interface Option {
  value: string;
  label: string;
}

type Props = InputProps & {
  options: readonly Option[];
  isNumber?: boolean;
  /** What holds without a choice. */
  placeholder?: string;
};

/** The chosen value stays in the list, also when its record is gone. */
function ChoiceSelect({ options, isNumber, value, onChange, isRequired, ...input }: Props) {
  const chosen = value === undefined || value === null ? null : String(value);
  const isGone = chosen !== null && !options.some((one) => one.value === chosen);
  return (
    <Select
      {...input}
      data={isGone ? [...options, { value: chosen, label: chosen }] : [...options]}
      value={chosen}
      searchable={options.length > 8}
      clearable={!isRequired}
      allowDeselect={!isRequired}
      onChange={(next) => onChange(next === null ? undefined : isNumber ? Number(next) : next)}
    />
  );
}

const fieldOf = (name: string, { fields }: Words) => fields.byName.get(name);

function optionsOf(field: string, words: Words): Option[] {
  const known = fieldOf(field, words);
  if (known === undefined) return [];
  return choicesOf(known, words.catalog).map(({ id, text }) => ({ value: id, label: text }));
}

export const UserInput = ({ words, ...input }: InputProps & { words: Words }) => (
  <ChoiceSelect {...input} isNumber options={optionsOf('assigned_user_id', words)} />
);

export function UsersInput({
  words,
  value,
  onChange,
  isRequired,
  ...input
}: InputProps & { words: Words }) {
  return (
    <MultiSelect
      {...input}
      data={optionsOf('assigned_user_id', words)}
      value={Array.isArray(value) ? value.map(String) : []}
      searchable
      onChange={(ids) => onChange(ids.length === 0 ? undefined : ids.map(Number))}
    />
  );
}

export const TeamInput = ({ words, ...input }: InputProps & { words: Words }) => (
  <ChoiceSelect
    {...input}
    isNumber
    placeholder={t('automations.noTeam')}
    options={words.catalog.teams.map(({ id, name }) => ({ value: String(id), label: name }))}
  />
);

export const StatusInput = ({ words, ...input }: InputProps & { words: Words }) => (
  <ChoiceSelect {...input} options={optionsOf('status', words)} />
);

export function StageInput({ words, ...input }: InputProps & { words: Words }) {
  const { pipelines } = words.catalog;
  const options = pipelines.flatMap((pipeline) =>
    pipeline.stages.map(({ id, name }) => ({
      value: String(id),
      label: pipelines.length > 1 ? `${pipeline.name}: ${name}` : name,
    })),
  );
  return <ChoiceSelect {...input} isNumber options={options} />;
}

export function TagInput({
  words,
  value,
  onChange,
  isRequired,
  ...input
}: InputProps & { words: Words }) {
  return (
    <Autocomplete
      {...input}
      data={words.catalog.tags.map(({ name }) => name)}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
    />
  );
}

export function FieldInput(props: InputProps & { words: Words; schemas: Schemas }) {
  const { words, schemas, ...input } = props;
  const custom = words.catalog.fields.map(({ key }) => `custom_fields.${key}`);
  const options = [...schemas.settableFields, ...custom].map((name) => ({
    value: name,
    label: filterLabel(name, fieldOf(name, words)),
  }));
  return <ChoiceSelect {...input} options={options} />;
}

export function FormInput(input: InputProps) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { data: forms = [] } = useQuery({
    queryKey: [...queryKeys.list(workspace, 'forms'), 'whole'],
    queryFn: () => Array.fromAsync(inletOf(workspace).forms.list({ per_page: 100 })),
  });
  const options = forms.map(({ id, name }) => ({ value: String(id), label: name }));
  return <ChoiceSelect {...input} isNumber options={options} />;
}

export function TemplateInput(input: InputProps) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { data: templates = [] } = useQuery({
    queryKey: [...queryKeys.list(workspace, 'templates'), 'whole'],
    queryFn: () => Array.fromAsync(inletOf(workspace).templates.list({ per_page: 100 })),
  });
  const options = templates.map(({ id, name }) => ({ value: String(id), label: name }));
  const placeholder = t('automations.noTemplate');
  return <ChoiceSelect {...input} isNumber options={options} placeholder={placeholder} />;
}

export function AutomationInput(input: InputProps) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { data: automations = [] } = useQuery({
    queryKey: [...queryKeys.list(workspace, 'automations'), 'whole'],
    queryFn: () => Array.fromAsync(inletOf(workspace).automations.list({ per_page: 100 })),
  });
  const options = automations.map(({ id, name }) => ({ value: String(id), label: name }));
  return <ChoiceSelect {...input} isNumber options={options} />;
}

export const EventInput = ({ events, ...input }: InputProps & { events: readonly unknown[] }) => (
  <ChoiceSelect
    {...input}
    options={events.map((type) => ({ value: String(type), label: eventName(String(type)) }))}
  />
);

export const EnumInput = ({ values, ...input }: InputProps & { values: readonly unknown[] }) => (
  <ChoiceSelect
    {...input}
    options={values.map((one) => ({
      value: String(one),
      label: wordOf(`automations.option_${one}`, String(one)),
    }))}
  />
);

export const ZoneInput = (input: InputProps) => (
  <ChoiceSelect {...input} placeholder={t('automations.workspaceZone')} options={timeZones()} />
);
