/** The record in the envelope of the response; `context` is the node that runs. */
async function request(context, method, path, { qs, body } = {}) {
  const { baseUrl } = await context.getCredentials('inletApi');
  const response = await context.helpers.httpRequestWithAuthentication.call(context, 'inletApi', {
    method,
    url: `${baseUrl.replace(/\/+$/, '')}/api/v1/${path}`,
    qs,
    body,
    json: true,
  });
  return response?.data ?? response;
}

module.exports = { request };
