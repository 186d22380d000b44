// Requests to the native API, and what its errors mean to Zapier.

/** The record or the list in the envelope of the response. */
async function request(z, bundle, method, path, { params, body } = {}) {
  const response = await z.request({
    method,
    url: `${bundle.authData.base_url.replace(/\/+$/, '')}/api/v1/${path}`,
    params,
    body,
  });
  return response.data?.data ?? response.data;
}

function addKey(req, _z, bundle) {
  req.headers = { ...req.headers, Authorization: `Bearer ${bundle.authData.api_key}` };
  return req;
}

function explainErrors(response, z) {
  const { status, data } = response;
  if (status < 400) return response;
  if (status === 429) {
    const seconds = Number(response.getHeader('retry-after')) || 60;
    throw new z.errors.ThrottledError('Inlet takes no more requests for now.', seconds);
  }
  const fields = Object.values(data?.errors ?? {}).flat();
  const message = [data?.message ?? `Inlet answered ${status}.`, ...fields].join(' ');
  const kind = status === 401 || status === 403 ? 'AuthenticationError' : 'InvalidRequest';
  throw new z.errors.Error(message, kind, status);
}

/** What a person left empty is not sent. */
const filled = (fields) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );

module.exports = { request, addKey, explainErrors, filled };
