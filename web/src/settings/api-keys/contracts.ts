// The APIs by which leads arrive, as their documentation calls them. Pure.
import type { Key } from '@inlet/sdk';
import type { Hue } from '../../ui/hues.ts';

export type Contract = Key['contract'];

interface ContractLook {
  contract: Contract;
  name: string;
  hue: Hue;
  /** Its keys can do more than create leads. */
  isFull: boolean;
}

export const contractLooks: readonly ContractLook[] = [
  { contract: 'leadhub', name: 'LeadHub', hue: 'green', isFull: true },
  { contract: 'crmleadpro', name: 'CRMLead Pro', hue: 'violet', isFull: true },
  { contract: 'remixcrm', name: 'RemixCRM', hue: 'pink', isFull: false },
  { contract: 'snapcrm', name: 'SnapCRM', hue: 'blue', isFull: false },
  { contract: 'leadmarket', name: 'Lead market', hue: 'yellow', isFull: false },
];

export function lookOf(contract: Contract): ContractLook {
  const look = contractLooks.find((one) => one.contract === contract);
  if (look === undefined) throw new Error(`${contract} is no contract`);
  return look;
}

export const isContract = (text: unknown): text is Contract =>
  contractLooks.some(({ contract }) => contract === text);
