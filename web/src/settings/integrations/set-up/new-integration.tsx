// The settings of a new integration.
import type { Integration, IntegrationType } from '@inlet/sdk';
import { inletOf } from '../../../api/client.ts';
import { queryClient } from '../../../api/query-client.ts';
import { queryKeys } from '../../../api/query-keys.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../../ui/button.tsx';
import { isOwnSecret, settingFields } from '../form/setting-fields.ts';
import classes from '../form/setting-inputs.module.css';
import { SettingInputs } from '../form/setting-inputs.tsx';
import { newSettings } from '../form/settings-draft.ts';
import { useSettingsForm } from '../form/use-settings-form.ts';
import { useIntegrations } from '../use-integrations.ts';
import { typeName } from '../words.ts';
import { freeName } from './free-name.ts';
import type { OwnSecrets } from './set-up-screen.tsx';

interface Props {
  workspace: string;
  type: IntegrationType;
  onMade: (made: Integration, secrets: OwnSecrets) => void;
}

/** Its name is proposed once the names that are taken are known. */
export function NewIntegration(props: Props) {
  const { data, isError } = useIntegrations(props.workspace);
  if (data === undefined && !isError) return null;
  const taken = data?.map(({ name }) => name) ?? [];
  return <NewForm {...props} proposed={freeName(typeName(props.type), taken)} />;
}

function NewForm({ workspace, type, onMade, proposed }: Props & { proposed: string }) {
  const fields = settingFields(type);
  const form = useSettingsForm(fields, { name: proposed });

  async function submit() {
    const settings = newSettings(fields, form.draft);
    await form.submit(async () => {
      const made = await inletOf(workspace).integrations.create({
        ...{ type: type.type, name: form.name.trim(), settings },
      });
      void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'integrations') });
      onMade(made, ownSecrets(settings));
    });
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <SettingInputs
        fields={fields}
        name={form.name}
        draft={form.draft}
        problems={form.problems}
        onName={form.setName}
        onDraft={form.setDraft}
      />
      {form.message !== undefined && (
        <p role="alert" className={classes.problem}>
          {form.message}
        </p>
      )}
      <div>
        <Button
          size="sm"
          type="submit"
          tone="filled"
          busy={form.busy ? t('settings.saving') : undefined}
        >
          {t('integrations.make')}
        </Button>
      </div>
    </form>
  );
}

const ownSecrets = (settings: Readonly<Record<string, unknown>>): OwnSecrets =>
  Object.fromEntries(
    Object.entries(settings)
      .filter(([name]) => isOwnSecret(name))
      .map(([name, value]) => [name, String(value)]),
  );
