// The settings of a trigger or a step, in the order of its schema.
import type { Settings } from '../../definition.ts';
import type { TypeSchema } from '../../use-automation.ts';
import { SettingInput } from './setting-input.tsx';
import { kindOf } from './setting-kinds.ts';
import classes from './settings.module.css';

interface Props {
  settings: Settings;
  schema: TypeSchema | undefined;
  problems: Record<string, string>;
  /** In place of the usual ones. */
  labels?: Record<string, string>;
  /** Those that another input has. */
  without?: readonly string[];
  onChange: (settings: Settings, edit: string) => void;
}

export function SettingList(props: Props) {
  const { settings, schema, problems, labels = {}, without = [], onChange } = props;
  return (
    <div className={classes.group}>
      {Object.entries(schema?.properties ?? {}).map(([name, property]) => {
        const kind = without.includes(name) ? undefined : kindOf(name, property);
        if (kind === undefined) return null;
        return (
          <SettingInput
            key={name}
            name={name}
            label={labels[name]}
            kind={kind}
            schema={property}
            isRequired={schema?.required?.includes(name) ?? false}
            value={settings[name]}
            error={problems[name]}
            onChange={(value) => onChange(withSetting(settings, name, value), name)}
          />
        );
      })}
    </div>
  );
}

function withSetting(settings: Settings, name: string, value: unknown): Settings {
  const { [name]: _old, ...rest } = settings;
  return value === undefined ? rest : { ...settings, [name]: value };
}
