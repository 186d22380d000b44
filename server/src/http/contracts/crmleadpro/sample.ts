// The lead of the contract's examples.
import type { Lead } from '../../../domain/leads/lead.ts';
import { sampleLead } from '../../api/leads/lead-resource.ts';

const pipelineId = '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61';

export const priya: Lead = {
  ...sampleLead,
  id: '0190bb31-d095-2d8d-73e1-194e81b0f05d',
  firstName: 'Priya',
  lastName: 'Sharma',
  email: 'priya@acmecorp.in',
  phone: '+91 98765 43210',
  company: 'Acme Corp',
  status: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f64',
    number: 3,
    name: 'Qualified',
    key: 'qualified',
  },
  stage: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f65',
    number: 3,
    name: 'Demo scheduled',
    key: 'demo_scheduled',
    pipelineId,
    position: 2,
    probability: 40,
    outcome: 'open',
  },
  assignee: { id: '0190bb30-0000-52d8-d73e-1194e95b5f19', number: 5, name: 'Ada Owner' },
  score: 87,
  createdAt: new Date('2026-05-15T10:30:00Z'),
  updatedAt: new Date('2026-05-20T14:22:00Z'),
};
