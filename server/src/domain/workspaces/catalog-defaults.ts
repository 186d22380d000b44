// The initial catalog of a new workspace. Its members can change all of it afterwards.

export const defaultStatuses = [
  { key: 'new', name: 'New' },
  { key: 'contacted', name: 'Contacted' },
  { key: 'qualified', name: 'Qualified' },
  { key: 'quoted', name: 'Quoted' },
  { key: 'won', name: 'Won' },
  { key: 'lost', name: 'Lost' },
];

interface DefaultStage {
  key: string;
  name: string;
  probability: number;
  outcome: 'open' | 'won' | 'lost';
}

const stages: DefaultStage[] = [
  { key: 'new', name: 'New', probability: 10, outcome: 'open' },
  { key: 'contacted', name: 'Contacted', probability: 20, outcome: 'open' },
  { key: 'demo_scheduled', name: 'Demo scheduled', probability: 40, outcome: 'open' },
  { key: 'proposal', name: 'Proposal', probability: 60, outcome: 'open' },
  { key: 'won', name: 'Won', probability: 100, outcome: 'won' },
  { key: 'lost', name: 'Lost', probability: 0, outcome: 'lost' },
];

export const defaultPipeline = { key: 'sales', name: 'Sales', stages };

export const defaultEventTypes = ['Wedding', 'Birthday', 'Corporate', 'Anniversary', 'Other'];
