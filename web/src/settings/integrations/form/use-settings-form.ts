// What somebody types into the form of an integration, and how it is sent.
import { useState } from 'react';
import { type DescribedError, describeError } from '../../../api/errors.ts';
import type { SettingField } from './setting-fields.ts';
import { draftOf, type SettingsDraft } from './settings-draft.ts';

interface Saved {
  name: string;
  settings?: Readonly<Record<string, unknown>>;
}

export function useSettingsForm(fields: readonly SettingField[], saved: Saved) {
  const [name, setName] = useState(saved.name);
  const [draft, setDraft] = useState<SettingsDraft>(() => draftOf(fields, saved.settings));
  const [problem, setProblem] = useState<DescribedError>();
  const [busy, setBusy] = useState(false);

  /** Whether the server took it. */
  async function submit(send: () => Promise<unknown>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    setProblem(undefined);
    try {
      await send();
      return true;
    } catch (error) {
      setProblem(describeError(error));
      return false;
    } finally {
      setBusy(false);
    }
  }

  const problems = problem?.fields ?? {};
  return {
    ...{ name, setName, draft, setDraft, busy, problems, submit },
    /** Of no field. */
    message: Object.keys(problems).length === 0 ? problem?.message : undefined,
  };
}
