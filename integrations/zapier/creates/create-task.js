const { filled, request } = require('../requests');
const samples = require('../samples');

module.exports = {
  key: 'create_task',
  noun: 'Task',
  display: { label: 'Create Task', description: 'Creates a task, on a lead or alone.' },
  operation: {
    inputFields: [
      { key: 'title', label: 'Title', required: true },
      { key: 'due_at', label: 'Due', type: 'datetime' },
      {
        key: 'assigned_user_id',
        label: 'Assigned To',
        helpText: 'The e-mail address of the member.',
      },
      { key: 'lead_id', label: 'Lead ID', helpText: 'Leave it empty for a task without a lead.' },
    ],
    perform: (z, bundle) => {
      const { lead_id: lead, title, due_at, assigned_user_id } = bundle.inputData;
      const path = lead ? `leads/${encodeURIComponent(lead)}/tasks` : 'tasks';
      const body = filled({ title, due_at, assigned_user_id });
      return request(z, bundle, 'POST', path, { body });
    },
    sample: samples.task,
  },
};
