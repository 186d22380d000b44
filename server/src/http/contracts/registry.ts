// All contracts. A new one is a folder next to this file and a line here.
import type { Contract } from '../../domain/keys/key.ts';
import type { ContractModule } from '../contract-module.ts';
import { crmleadpro } from './crmleadpro/index.ts';
import { leadhub } from './leadhub/index.ts';
import { leadmarket } from './leadmarket/index.ts';
import { remixcrm } from './remixcrm/index.ts';
import { snapcrm } from './snapcrm/index.ts';

export const contracts: Record<Contract, ContractModule> = {
  leadhub,
  crmleadpro,
  remixcrm,
  snapcrm,
  leadmarket,
};
