import { showFailure } from '../../records/show-failure.ts';
import { useMe } from '../../session/me.ts';
import { changeLanguage } from '../../texts/change-language.ts';
import { language, languages, t } from '../../texts/t.ts';
import { SelectSetting } from '../parts/select-setting.tsx';

/** Everything changes its language at once. */
export function LanguageSetting({ workspace }: { workspace: string }) {
  const { user } = useMe(workspace);
  return (
    <SelectSetting
      label={t('shell.language')}
      data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
      value={user?.language ?? language()}
      onSave={(next) => {
        const chosen = languages.find((one) => one === next);
        if (chosen) changeLanguage(workspace, chosen).catch(showFailure);
      }}
    />
  );
}
