// The lead that the sample becomes, or why it becomes none.
import type { CustomField, IntegrationPreview } from '@inlet/sdk';
import { leadTargets } from '../../../imports/mapping/field-choices.ts';
import { t, textOr } from '../../../texts/t.ts';
import { reasonText } from '../words.ts';
import classes from './mapping.module.css';
import { fieldName } from './mapping-choices.ts';
import { sampleText } from './mapping-rows.ts';

interface Props {
  preview: IntegrationPreview;
  customFields: readonly CustomField[];
}

export function LeadPreview({ preview: { lead, problem }, customFields }: Props) {
  const { custom_fields, extra, ...own } = lead ?? {};
  const custom = Object.entries((custom_fields ?? {}) as Record<string, unknown>);
  return (
    <aside className={classes.side} aria-label={t('integrations.theLead')}>
      <h2 className={classes.title}>{t('integrations.theLead')}</h2>
      {problem && (
        <p className={classes.problem} role="status">
          {[reasonText(problem.reason), problem.detail].filter(Boolean).join(' ')}
        </p>
      )}
      {lead && (
        <Facts
          facts={[
            ...inOrder(own).map(([name, value]) => [nameOf(name), value] as const),
            ...custom.map(([key, value]) => [fieldName(key, customFields), value] as const),
          ]}
        />
      )}
      {extra !== undefined && (
        <>
          <h3 className={classes.title}>{t('integrations.keptBeside')}</h3>
          <Facts facts={Object.entries(extra as Record<string, unknown>)} />
        </>
      )}
    </aside>
  );
}

/** As the fields of a lead are listed elsewhere. */
function inOrder(own: Readonly<Record<string, unknown>>): [string, unknown][] {
  const places = new Map(leadTargets.map((target, place) => [target as string, place]));
  const placeOf = (name: string) => places.get(name) ?? places.size;
  return Object.entries(own).sort(([one], [other]) => placeOf(one) - placeOf(other));
}

const nameOf = (name: string): string => textOr(`import.field_${name}`, name.replaceAll('_', ' '));

function Facts({ facts }: { facts: readonly (readonly [string, unknown])[] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .map(([name, value]) => [name, sampleText(value)] as const)
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name} className={classes.fact}>
            <dt dir="auto">{name}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
    </dl>
  );
}
