// A new key, this once: with the call to paste, and whether its first lead has come.
import type { Event, Key } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useStreamEvents } from '../../api/stream/stream-provider.tsx';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { KeyOnce } from '../../ui/key-once.tsx';
import { LiveDot } from '../../ui/live-dot.tsx';
import { Tag } from '../../ui/tag.tsx';
import { codeSamples } from './code-samples.ts';
import { lookOf } from './contracts.ts';
import classes from './new-key.module.css';

interface Props {
  workspace: string;
  apiKey: Key;
  onClose: () => void;
}

export function NewKey({ workspace, apiKey, onClose }: Props) {
  const { contract, name, key = '' } = apiKey;
  const look = lookOf(contract);
  const { data: examples = [] } = useQuery({
    queryKey: queryKeys.list(workspace, 'keys', { examples: true }),
    queryFn: ({ signal }) => inletOf(workspace).keys.listExamples({ signal }),
  });
  const example = examples.find((one) => one.name === contract);
  const lead = useFirstLead(apiKey.id);
  const beside =
    lead === undefined ? (
      <LiveDot live={false}>{t('keys.listening')}</LiveDot>
    ) : (
      <LiveDot>
        <Link to={addressOf(workspace, { path: `leads/${lead}` })}>{t('keys.arrived')}</Link>
      </LiveDot>
    );
  return (
    <div className={classes.place}>
      <KeyOnce
        title={t('keys.ready', { name })}
        tag={<Tag hue={look.hue}>{look.name}</Tag>}
        secret={key}
        secretLabel={t('keys.theKey')}
        copy={t('keys.copyKey')}
        copied={t('settings.copied')}
        warning={t('keys.onceWarning')}
        closeLabel={t('shell.close')}
        onClose={onClose}
      >
        {example && (
          <CodeBlock
            label={t('keys.languages')}
            samples={codeSamples(example, key)}
            secret={key}
            copy={t('settings.copy')}
            copied={t('settings.copied')}
            beside={<span role="status">{beside}</span>}
          />
        )}
      </KeyOnce>
    </div>
  );
}

/** The first lead that the key sends. */
function useFirstLead(keyId: number): string | undefined {
  const [lead, setLead] = useState<string>();
  useStreamEvents(
    useCallback(
      ({ type, actor, subject }: Event) => {
        if (type === 'lead.created' && actor.type === 'key' && actor.id === keyId) {
          setLead((first) => first ?? subject.uuid);
        }
      },
      [keyId],
    ),
  );
  return lead;
}
