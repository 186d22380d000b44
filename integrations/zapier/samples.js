// Records as Zapier shows them before it has seen a real one.
const lead = {
  id: 1842,
  uuid: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
  first_name: 'Sarah',
  last_name: 'Chen',
  name: 'Sarah Chen',
  email: 'sarah@example.com',
  phone: '+14155550133',
  company: 'Chen Roofing',
  source: 'Website',
  status: 'new',
  tags: ['demo'],
  created_at: '2026-03-28T09:15:00.000Z',
};

const deal = {
  id: 87,
  title: 'Enterprise plan, 40 seats',
  value: '4500.00',
  currency: 'USD',
  status: 'open',
  stage: 'proposal',
  created_at: '2026-03-28T09:15:00.000Z',
};

const submission = {
  form: 'Contact us',
  lead_id: 1842,
  answers: { first_name: 'Sarah', email: 'sarah@example.com' },
};

const task = { id: 12, title: 'Call Sarah', due_at: '2026-03-28T09:15:00.000Z', done: false };

const note = { id: 5, body: 'Wants a demo on Friday.' };

module.exports = { lead, deal, submission, task, note };
