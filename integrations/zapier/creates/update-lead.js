const { leadBody, leadFields } = require('../lead-fields');
const { request } = require('../requests');
const samples = require('../samples');

module.exports = {
  key: 'update_lead',
  noun: 'Lead',
  display: {
    label: 'Update Lead',
    description: 'Changes the fields of a lead that you fill in, and no others.',
  },
  operation: {
    inputFields: [{ key: 'lead_id', label: 'Lead ID', required: true }, ...leadFields],
    perform: (z, bundle) => {
      const path = `leads/${encodeURIComponent(bundle.inputData.lead_id)}`;
      return request(z, bundle, 'PATCH', path, { body: leadBody(bundle.inputData) });
    },
    sample: samples.lead,
  },
};
