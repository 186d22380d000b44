const { request } = require('./requests');

module.exports = {
  type: 'custom',
  fields: [
    {
      key: 'base_url',
      label: 'Address of Inlet',
      helpText: 'Where you open Inlet, such as https://crm.example.com.',
      required: true,
    },
    {
      key: 'api_key',
      label: 'API Key',
      type: 'password',
      helpText:
        'A LeadHub key from Settings → API keys. Triggers need the scopes read:webhooks, ' +
        'write:webhooks and delete:webhooks, actions those of leads and tasks.',
      required: true,
    },
  ],
  test: (z, bundle) => request(z, bundle, 'GET', 'leads', { params: { per_page: 1 } }),
  connectionLabel: '{{bundle.authData.base_url}}',
};
