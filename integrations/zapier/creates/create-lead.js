const { leadBody, leadFields } = require('../lead-fields');
const { request } = require('../requests');
const samples = require('../samples');

module.exports = {
  key: 'create_lead',
  noun: 'Lead',
  display: { label: 'Create Lead', description: 'Creates a lead.' },
  operation: {
    inputFields: leadFields.map((field) =>
      field.key === 'first_name' ? { ...field, required: true } : field,
    ),
    perform: (z, bundle) =>
      request(z, bundle, 'POST', 'leads', { body: leadBody(bundle.inputData) }),
    sample: samples.lead,
  },
};
