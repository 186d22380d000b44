// When e-mails and push messages come: at once or once a day, and not at night.
import { t } from '../../texts/t.ts';
import { SelectSetting } from '../parts/select-setting.tsx';
import { SwitchSetting, TextSetting } from '../parts/setting-rows.tsx';

interface DigestProps {
  at: string | null;
  onChange: (at: string | null) => void;
}

const morning = '08:00';

export function DigestSetting({ at, onChange }: DigestProps) {
  return (
    <>
      <SelectSetting
        label={t('preferences.emails')}
        data={(['atOnce', 'daily'] as const).map((value) => ({
          ...{ value, label: t(`preferences.emails_${value}`) },
        }))}
        value={at === null ? 'atOnce' : 'daily'}
        onSave={(next) => onChange(next === 'daily' ? morning : null)}
      />
      {at !== null && (
        <TextSetting
          required
          type="time"
          label={t('preferences.digestAt')}
          value={at}
          onSave={onChange}
        />
      )}
    </>
  );
}

interface Hours {
  start: string;
  end: string;
}

interface QuietProps {
  hours: Hours | null;
  onChange: (hours: Hours | null) => void;
}

const night = { start: '20:00', end: '07:00' };

export function QuietHours({ hours, onChange }: QuietProps) {
  return (
    <>
      <SwitchSetting
        label={t('preferences.quiet')}
        text={t('preferences.quietText')}
        checked={hours !== null}
        onChange={(on) => onChange(on ? night : null)}
      />
      {hours !== null &&
        (['start', 'end'] as const).map((edge) => (
          <TextSetting
            key={edge}
            required
            type="time"
            label={t(`preferences.quiet_${edge}`)}
            value={hours[edge]}
            onSave={(time) => onChange({ ...hours, [edge]: time })}
          />
        ))}
    </>
  );
}
