const hookTrigger = require('./hook-trigger');
const { lead, deal, submission, task } = require('../samples');

const trigger = (event, noun, label, description, sample) =>
  hookTrigger({ event, noun, label, description, sample });

const ofLead = (event, label, description) => trigger(event, 'Lead', label, description, { lead });
const ofDeal = (event, label, description) => trigger(event, 'Deal', label, description, { deal });

module.exports = [
  ofLead('lead.created', 'New Lead', 'Triggers when a lead arrives.'),
  ofLead('lead.updated', 'Updated Lead', 'Triggers when fields of a lead change.'),
  ofLead('lead.status_changed', 'Lead Status Changed', 'Triggers when a lead changes its status.'),
  ofLead('lead.assigned', 'Lead Assigned', 'Triggers when a lead gets another owner.'),
  ofDeal('deal.created', 'New Deal', 'Triggers when a deal is created.'),
  ofDeal('deal.won', 'Deal Won', 'Triggers when a deal is won.'),
  ofDeal('deal.lost', 'Deal Lost', 'Triggers when a deal is lost.'),
  trigger('form.submitted', 'Form Answer', 'New Form Answer', 'Triggers when a form is sent.', {
    form: submission,
  }),
  trigger('task.due', 'Task', 'Task Due', 'Triggers when an open task is due.', { task }),
];
