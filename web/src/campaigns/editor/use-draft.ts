// The draft of a campaign. It is saved shortly after each change; what the server refuses stays in the
// session storage until its author mends it.
import { InletError, type UpdateCampaign } from '@inlet/sdk';
import { useEffect, useRef, useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { describeError } from '../../api/errors.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { showFailure } from '../../records/show-failure.ts';
import { t } from '../../texts/t.ts';
import { showToast } from '../../ui/toasts.ts';
import { type ReadCampaign, readCampaign } from '../use-campaign.ts';
import { bodyOf, changesOf, type Draft, draftOf } from './draft.ts';

const pauseMs = 600;

export type SaveState = 'saved' | 'saving' | 'unsaved';

export function useDraft(workspace: string, read: ReadCampaign) {
  const { id, uuid, channel } = read.campaign;
  const name = `inlet.campaign-draft.${uuid}`;
  const [kept] = useState(() => readKept(name));
  const [draft, setDraft] = useState(kept?.draft ?? draftOf(read.campaign));
  const [state, setState] = useState<SaveState>('saved');
  const [problems, setProblems] = useState<Record<string, string>>({});
  const latest = useRef(draft);
  const base = useRef<Base>({ ...baseOf(read), ...(kept && { version: kept.version }) });
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));

  const changes = () => changesOf(base.current.body, bodyOf(latest.current, channel));

  function change(next: Partial<Draft>) {
    latest.current = { ...latest.current, ...next };
    setDraft(latest.current);
    const unsaved: Kept = { version: base.current.version, draft: latest.current };
    sessionStorage.setItem(name, JSON.stringify(unsaved));
  }

  async function save(ifMatch: string | undefined): Promise<boolean> {
    const body = changes();
    if (body === undefined) {
      sessionStorage.removeItem(name);
      setProblems({});
      setState('saved');
      return true;
    }
    setState('saving');
    try {
      const options = ifMatch === undefined ? {} : { ifMatch };
      const next = await inletOf(workspace).campaigns.update(id, body, options);
      accept(readCampaign(next), body);
      return true;
    } catch (error) {
      setState('unsaved');
      if (error instanceof InletError && error.status === 412) askWhose();
      else if (error instanceof InletError && error.status === 422) {
        setProblems(describeError(error).fields);
      } else showFailure(error);
      return false;
    }
  }

  function accept(next: ReadCampaign, sent: UpdateCampaign) {
    // The server trims and normalises, so what was sent counts as saved, not what it became.
    base.current = { version: next.version, body: { ...base.current.body, ...sent } };
    queryClient.setQueryData(queryKeys.one(workspace, 'campaigns', id), next);
    setProblems({});
    const isSaved = changes() === undefined;
    setState(isSaved ? 'saved' : 'saving');
    if (isSaved) sessionStorage.removeItem(name);
  }

  /** Saves now what is not saved yet. False when the server refuses it. */
  function flush(ifMatch = () => base.current.version as string | undefined): Promise<boolean> {
    queue.current = queue.current.then(() => save(ifMatch()));
    return queue.current;
  }

  async function takeTheirs() {
    const theirs = readCampaign(await inletOf(workspace).campaigns.get(id));
    base.current = baseOf(theirs);
    change(draftOf(theirs.campaign));
    accept(theirs, {});
  }

  function askWhose() {
    showToast({
      ...{ kind: 'conflict', text: t('campaigns.changedMeanwhile'), stays: true },
      actions: [
        { label: t('forms.keepMine'), onClick: () => void flush(() => undefined) },
        { label: t('forms.takeTheirs'), onClick: () => void takeTheirs().catch(showFailure) },
      ],
    });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the draft begins the pause
  useEffect(() => {
    const isChanged = changes() !== undefined;
    if (!isChanged && state === 'saved') return;
    const timer = setTimeout(() => void flush(), pauseMs);
    return () => clearTimeout(timer);
  }, [draft]);

  // Another tab or person has changed it while nothing is unsaved here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another version matters
  useEffect(() => {
    const isOther = read.version !== base.current.version;
    if (!isOther || changes() !== undefined) return;
    base.current = baseOf(read);
    latest.current = draftOf(read.campaign);
    setDraft(latest.current);
  }, [read.version]);

  return { draft, change, state, problems, flush: () => flush() };
}

export type DraftState = ReturnType<typeof useDraft>;

interface Base {
  version: string;
  body: UpdateCampaign;
}

interface Kept {
  /** The version of the campaign that was changed. */
  version: string;
  draft: Draft;
}

const baseOf = ({ campaign, version }: ReadCampaign): Base => ({
  version,
  body: bodyOf(draftOf(campaign), campaign.channel),
});

function readKept(name: string): Kept | undefined {
  const text = sessionStorage.getItem(name);
  return text === null ? undefined : JSON.parse(text);
}
