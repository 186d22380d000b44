const { filled, request } = require('../requests');
const samples = require('../samples');

module.exports = {
  key: 'find_lead',
  noun: 'Lead',
  display: {
    label: 'Find Lead',
    description: 'Finds the newest lead with an e-mail address, a phone or an external ID.',
  },
  operation: {
    inputFields: [
      { key: 'email', label: 'Email' },
      { key: 'phone', label: 'Phone' },
      { key: 'external_id', label: 'External ID' },
    ],
    perform: (z, bundle) => {
      const { email, phone, external_id } = bundle.inputData;
      const given = filled({ email, phone, external_id });
      if (Object.keys(given).length === 0) {
        throw new z.errors.Error('Fill in an email, a phone or an external ID.', 'InvalidData');
      }
      return request(z, bundle, 'GET', 'leads', { params: { ...given, per_page: 1 } });
    },
    sample: samples.lead,
  },
};
