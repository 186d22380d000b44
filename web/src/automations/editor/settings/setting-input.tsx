// One setting of a trigger or a step. Its limits are those of the schema.
import { NumberInput, Switch, Textarea, TextInput } from '@mantine/core';
import type { PropertySchema } from '../../use-automation.ts';
import { wordOf } from '../../words.ts';
import { useFlow } from '../flow-context.ts';
import {
  AutomationInput,
  EnumInput,
  EventInput,
  FieldInput,
  FormInput,
  StageInput,
  StatusInput,
  TagInput,
  TeamInput,
  TemplateInput,
  UserInput,
  UsersInput,
  ZoneInput,
} from './choice-input.tsx';
import type { SettingKind } from './setting-kinds.ts';
import {
  CronInput,
  HoursInput,
  MinutesInput,
  TimeOfDayInput,
  WeekdaysInput,
} from './time-input.tsx';

export interface InputProps {
  label: string;
  value: unknown;
  error?: string | undefined;
  isRequired?: boolean;
  onChange: (value: unknown) => void;
}

interface Props {
  name: string;
  label: string | undefined;
  kind: SettingKind;
  schema: PropertySchema;
  isRequired: boolean;
  value: unknown;
  error: string | undefined;
  onChange: (value: unknown) => void;
}

export function SettingInput({ name, label, kind, schema, ...rest }: Props) {
  const { words, schemas } = useFlow();
  const input: InputProps = {
    ...rest,
    label: label ?? wordOf(`automations.setting_${name}`, name),
  };
  switch (kind) {
    case 'user':
      return <UserInput {...input} words={words} />;
    case 'users':
      return <UsersInput {...input} words={words} />;
    case 'team':
      return <TeamInput {...input} words={words} />;
    case 'template':
      return <TemplateInput {...input} />;
    case 'stage':
      return <StageInput {...input} words={words} />;
    case 'status':
      return <StatusInput {...input} words={words} />;
    case 'tag':
      return <TagInput {...input} words={words} />;
    case 'field':
      return <FieldInput {...input} words={words} schemas={schemas} />;
    case 'form':
      return <FormInput {...input} />;
    case 'automation':
      return <AutomationInput {...input} />;
    case 'event':
      return <EventInput {...input} events={schema.enum ?? []} />;
    case 'choice':
      return <EnumInput {...input} values={schema.enum ?? []} />;
    case 'zone':
      return <ZoneInput {...input} />;
    case 'minutes':
      return <MinutesInput {...input} {...(schema.maximum && { max: schema.maximum })} />;
    case 'time':
      return <TimeOfDayInput {...input} />;
    case 'hours':
      return <HoursInput {...input} />;
    case 'weekdays':
      return <WeekdaysInput {...input} />;
    case 'cron':
      return <CronInput {...input} />;
    default:
      return <PlainInput {...input} kind={kind} schema={schema} />;
  }
}

interface PlainProps extends InputProps {
  kind: SettingKind;
  schema: PropertySchema;
}

function PlainInput({ kind, schema, value, onChange, isRequired, ...input }: PlainProps) {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const write = (next: string) => onChange(next === '' && !isRequired ? undefined : next);
  switch (kind) {
    case 'flag':
      return (
        <Switch
          label={input.label}
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...input}
          allowDecimal={false}
          {...(schema.minimum !== undefined && { min: schema.minimum })}
          {...(schema.maximum !== undefined && { max: schema.maximum })}
          value={text}
          onChange={(next) => onChange(next === '' ? undefined : Number(next))}
        />
      );
    case 'text':
      return (
        <Textarea
          {...input}
          autosize
          minRows={4}
          maxRows={16}
          {...(schema.maxLength && { maxLength: schema.maxLength })}
          value={text}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
      );
    case 'headers':
    case 'lines':
      return (
        <LinesInput {...input} value={value} onChange={onChange} isPairs={kind === 'headers'} />
      );
    default:
      return (
        <TextInput
          {...input}
          {...(schema.maxLength && { maxLength: schema.maxLength })}
          value={text}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
      );
  }
}

/** One a line: a list of texts, or names and values with a colon between. */
function LinesInput({ value, onChange, isPairs, ...input }: InputProps & { isPairs: boolean }) {
  const lines = isPairs
    ? Object.entries((value ?? {}) as Record<string, string>).map((pair) => pair.join(': '))
    : ((value ?? []) as string[]);
  function read(text: string): unknown {
    const written = text.split('\n').filter((line) => line.trim() !== '');
    if (written.length === 0) return undefined;
    if (!isPairs) return written;
    return Object.fromEntries(
      written.map((line) => {
        const [name = '', ...rest] = line.split(':');
        return [name.trim(), rest.join(':').trim()];
      }),
    );
  }
  return (
    <Textarea
      {...input}
      autosize
      minRows={2}
      // Written once the field is left, so that a line can be typed.
      defaultValue={lines.join('\n')}
      onBlur={({ currentTarget }) => onChange(read(currentTarget.value))}
    />
  );
}
