// The initial catalog of a new workspace, named in its language. Keys are the same in all languages,
// since the contracts document them. Members can change all of it afterwards.
import type { Language } from '../language.ts';

type Names = Record<Language, string>;

interface DefaultValue {
  key: string;
  name: Names;
}

export const defaultStatuses: DefaultValue[] = [
  { key: 'new', name: { en: 'New', de: 'Neu' } },
  { key: 'contacted', name: { en: 'Contacted', de: 'Kontaktiert' } },
  { key: 'qualified', name: { en: 'Qualified', de: 'Qualifiziert' } },
  { key: 'quoted', name: { en: 'Quoted', de: 'Angebot' } },
  { key: 'won', name: { en: 'Won', de: 'Gewonnen' } },
  { key: 'lost', name: { en: 'Lost', de: 'Verloren' } },
];

interface DefaultStage extends DefaultValue {
  probability: number;
  outcome: 'open' | 'won' | 'lost';
}

const stages: DefaultStage[] = [
  { key: 'new', name: { en: 'New', de: 'Neu' }, probability: 10, outcome: 'open' },
  {
    key: 'contacted',
    name: { en: 'Contacted', de: 'Kontaktiert' },
    ...{ probability: 20, outcome: 'open' },
  },
  {
    key: 'demo_scheduled',
    name: { en: 'Demo scheduled', de: 'Demo vereinbart' },
    ...{ probability: 40, outcome: 'open' },
  },
  {
    key: 'proposal',
    name: { en: 'Proposal', de: 'Angebot' },
    ...{ probability: 60, outcome: 'open' },
  },
  { key: 'won', name: { en: 'Won', de: 'Gewonnen' }, probability: 100, outcome: 'won' },
  { key: 'lost', name: { en: 'Lost', de: 'Verloren' }, probability: 0, outcome: 'lost' },
];

export const defaultPipeline = {
  key: 'sales',
  name: { en: 'Sales', de: 'Vertrieb' } satisfies Names,
  stages,
};

/** In English in every language: contracts send these names. */
export const defaultEventTypes = ['Wedding', 'Birthday', 'Corporate', 'Anniversary', 'Other'];
