// Whether the DNS of the sender's domain says what receiving servers ask for.
import type { Database } from '../../../platform/database/pool.ts';
import type { ResolveTexts } from '../../../platform/dns/resolve-texts.ts';
import { accountOf, type MailAccountDeps } from '../sender/mail-account.ts';
import { readSettings } from '../settings/settings-queries.ts';
import type { Check, Finding } from './finding.ts';
import { judgeDkim, keyName, unknownSelector } from './judge-dkim.ts';
import { dmarcNames, isDmarc, judgeDmarc } from './judge-dmarc.ts';
import { judgeSpf } from './judge-spf.ts';

export interface DomainCheck {
  /** Null when the workspace sends from none. */
  domain: string | null;
  findings: Finding[];
}

export interface DomainCheckDeps extends MailAccountDeps {
  database: Database;
  resolveTexts: ResolveTexts;
}

/** By default the domain from which the workspace sends. */
export async function checkDomain(
  deps: DomainCheckDeps,
  workspaceId: string,
  { domain: asked, selector }: { domain?: string | undefined; selector?: string | undefined },
): Promise<DomainCheck> {
  const { resolveTexts } = deps;
  const settings = await readSettings(deps.database.kysely, workspaceId);
  const account = await accountOf(deps, workspaceId, settings).catch(() => null);
  const sender = asked?.toLowerCase() ?? account?.from.address.split('@').at(-1)?.toLowerCase();
  if (sender === undefined) return { domain: null, findings: [] };
  const needs = account?.needs;
  const signing = asked === undefined ? (needs?.domain ?? sender) : sender;
  const selectors = selector === undefined ? (needs?.selectors ?? []) : [selector];
  const findings = await Promise.all([
    orFailed('spf', signing, async () =>
      judgeSpf(signing, await resolveTexts(signing), needs?.spfInclude ?? null),
    ),
    orFailed('dkim', keyName(selectors[0] ?? '…', signing), () => findKey(signing)),
    orFailed('dmarc', `_dmarc.${sender}`, () => findPolicy(sender)),
  ]);
  return { domain: sender, findings };

  /** Of the first selector with a key. */
  async function findKey(domain: string): Promise<Finding> {
    const found = await Promise.all(
      selectors.map(async (one) => {
        const name = keyName(one, domain);
        return judgeDkim(name, await resolveTexts(name));
      }),
    );
    const [first] = found;
    const known = found.find(({ status }) => status !== 'missing');
    if (known !== undefined) return known;
    return selector !== undefined && first !== undefined ? first : unknownSelector(domain);
  }

  async function findPolicy(domain: string): Promise<Finding> {
    const names = dmarcNames(domain);
    for (const name of names) {
      const texts = await resolveTexts(name);
      if (texts.some(isDmarc)) return judgeDmarc(domain, name, texts);
    }
    return judgeDmarc(domain, `_dmarc.${domain}`, []);
  }
}

const orFailed = (check: Check, name: string, find: () => Promise<Finding>): Promise<Finding> =>
  find().catch(() => ({
    ...{ check, name, status: 'unknown', code: 'lookup_failed', found: null, add: null },
  }));
