// The settings of one integration, which are saved together: half a change would break it.
import { inletOf } from '../../../api/client.ts';
import { queryClient } from '../../../api/query-client.ts';
import { queryKeys } from '../../../api/query-keys.ts';
import { useMay } from '../../../session/me.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toasts.ts';
import type { Shown } from '../integration-page.tsx';
import { settingFields } from './setting-fields.ts';
import classes from './setting-inputs.module.css';
import { SettingInputs } from './setting-inputs.tsx';
import { changedSettings, draftOf } from './settings-draft.ts';
import { useSettingsForm } from './use-settings-form.ts';

export function SettingsForm({ workspace, integration, type }: Shown) {
  const mayWrite = useMay(workspace)('write:integrations');
  const { id, settings } = integration;
  const fields = settingFields(type);
  const form = useSettingsForm(fields, integration);

  async function submit() {
    const isSaved = await form.submit(() =>
      inletOf(workspace).integrations.update(id, {
        name: form.name.trim(),
        settings: changedSettings(fields, form.draft, settings),
      }),
    );
    if (!isSaved) return;
    await queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'integrations') });
    form.setDraft((draft) => ({ ...draft, ...draftOf(fields.filter(isSecret)) }));
    showToast({ kind: 'done', text: t('integrations.saved') });
  }

  return (
    <form
      className={`${classes.page} ${classes.form}`}
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
        settings={settings}
        problems={form.problems}
        disabled={!mayWrite}
        onName={form.setName}
        onDraft={form.setDraft}
      />
      {form.message !== undefined && (
        <p role="alert" className={classes.problem}>
          {form.message}
        </p>
      )}
      {mayWrite && (
        <div>
          <Button
            size="sm"
            type="submit"
            tone="filled"
            busy={form.busy ? t('settings.saving') : undefined}
          >
            {t('settings.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

const isSecret = ({ kind }: { kind: string }): boolean => kind === 'secret';
