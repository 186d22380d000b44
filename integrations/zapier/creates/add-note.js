const { request } = require('../requests');
const samples = require('../samples');

module.exports = {
  key: 'add_note',
  noun: 'Note',
  display: { label: 'Add Note', description: 'Adds a note to a lead.' },
  operation: {
    inputFields: [
      { key: 'lead_id', label: 'Lead ID', required: true },
      { key: 'body', label: 'Note', type: 'text', required: true },
    ],
    perform: (z, bundle) => {
      const { lead_id: lead, body } = bundle.inputData;
      const path = `leads/${encodeURIComponent(lead)}/notes`;
      return request(z, bundle, 'POST', path, { body: { body } });
    },
    sample: samples.note,
  },
};
