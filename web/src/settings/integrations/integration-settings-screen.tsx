import { SettingsForm } from './form/settings-form.tsx';
import { IntegrationPage } from './integration-page.tsx';

export function IntegrationSettingsScreen() {
  return (
    <IntegrationPage>
      {(shown) => <SettingsForm key={shown.integration.id} {...shown} />}
    </IntegrationPage>
  );
}
