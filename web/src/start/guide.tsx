// From no lead to the first one: an API, a key, a call, and the lead as it arrives.
import type { Key } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import type { Contract } from '../settings/api-keys/contracts.ts';
import { t } from '../texts/t.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { Step } from '../ui/step.tsx';
import { ArrivalCard } from './arrival-card.tsx';
import { callSamples } from './call-samples.ts';
import { ChooseContract } from './choose-contract.tsx';
import classes from './guide.module.css';
import { MakeKey } from './make-key.tsx';
import { useFirstLead } from './use-first-lead.ts';
import { WhatHappened } from './what-happened.tsx';
import { WhatNext } from './what-next.tsx';

interface Props {
  workspace: string;
  contract: Contract;
  onContract: (contract: Contract) => void;
}

export function Guide({ workspace, contract, onContract }: Props) {
  const [keys, setKeys] = useState<Partial<Record<Contract, Key>>>({});
  const key = keys[contract];
  const { data: examples = [] } = useQuery({
    queryKey: queryKeys.list(workspace, 'keys', { examples: true }),
    queryFn: ({ signal }) => inletOf(workspace).keys.listExamples({ signal }),
  });
  const example = examples.find(({ name }) => name === contract);
  const { arrival, newContacts } = useFirstLead(key);
  const { data: lead } = useQuery({
    // A key of its own: the page of the lead keeps the version with its copy.
    queryKey: [...queryKeys.one(workspace, 'leads', arrival?.leadId ?? 0), 'of', 'guide'],
    queryFn: ({ signal }) => inletOf(workspace).leads.get(arrival?.leadId ?? 0, { signal }),
    enabled: arrival !== undefined,
  });
  const isMade = key !== undefined;
  const hasArrived = arrival !== undefined;
  const secret = key?.key ?? t('start.yourKey');
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <h2 className={classes.title}>{t('start.title')}</h2>
        <p className={classes.lead}>{t('start.text')}</p>
        <ol className={classes.steps}>
          <Step number={1} title={t('start.choose')} isDone={isMade}>
            <ChooseContract value={contract} onChange={onContract} />
          </Step>
          <Step number={2} title={t('start.makeKey')} isDone={isMade}>
            <MakeKey
              key={contract}
              workspace={workspace}
              contract={contract}
              apiKey={key}
              onMade={(made) => setKeys((known) => ({ ...known, [contract]: made }))}
            />
          </Step>
          <Step number={3} title={t('start.paste')} isDone={hasArrived}>
            {example && (
              <CodeBlock
                label={t('start.languages')}
                samples={callSamples(example, secret, t('start.webForm'))}
                secret={secret}
                copy={t('start.copy')}
                copied={t('start.copied')}
              />
            )}
          </Step>
          <Step number={4} title={t('start.watch')} isDone={false}>
            <ArrivalCard
              workspace={workspace}
              apiKey={key}
              url={example?.url ?? ''}
              lead={hasArrived ? lead : undefined}
            />
          </Step>
        </ol>
      </div>
      <aside className={classes.beside} aria-label={t('start.beside')}>
        {key && arrival && lead && (
          <WhatHappened
            workspace={workspace}
            apiKey={key}
            arrival={arrival}
            lead={lead}
            isNewContact={newContacts.includes(lead.contact_id)}
          />
        )}
        {!hasArrived && <p className={classes.hint}>{t('start.besideText')}</p>}
        <WhatNext workspace={workspace} />
      </aside>
    </div>
  );
}
