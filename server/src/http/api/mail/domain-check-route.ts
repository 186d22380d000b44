import Type, { type Static } from 'typebox';
import { checkDomain, type DomainCheck } from '../../../domain/mail/domain-check/check-domain.ts';
import { advice, findingStatuses } from '../../../domain/mail/domain-check/finding.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import type { MountRoutes } from '../resource.ts';
import { textOrNull } from '../response-schemas.ts';

const record = Type.Object(
  { type: Type.String(), name: Type.String(), value: Type.String() },
  { title: 'DnsRecord' },
);
const finding = Type.Object(
  {
    check: Type.Enum(['spf', 'dkim', 'dmarc']),
    status: Type.Enum([...findingStatuses], { description: 'unknown: it was not found out.' }),
    code: Type.Enum(Object.keys(advice)),
    advice: Type.String(),
    name: Type.String({ description: 'Where the record was looked up.' }),
    found: textOrNull({ description: 'The record that is there.' }),
    add: Type.Unsafe<Static<typeof record> | null>({
      anyOf: [record, { type: 'null' }],
      description: 'The record to add, or to put in place of the one that is there.',
    }),
  },
  { title: 'DomainFinding' },
);
const result = Type.Object(
  {
    domain: textOrNull({ description: 'Null when nothing is set up to send mails.' }),
    findings: Type.Array(finding),
  },
  { title: 'DomainCheck' },
);

const name = '^[A-Za-z0-9_-]{1,63}(?:\\.[A-Za-z0-9_-]{1,63})*$';
const query = Type.Object({
  domain: Type.Optional(
    Type.String({
      ...{ pattern: name, maxLength: 253 },
      description: 'That of the sender by default.',
    }),
  ),
  selector: Type.Optional(
    Type.String({
      ...{ pattern: name, maxLength: 100 },
      description: 'Of the DKIM key; those of the mail service by default, where they are known.',
    }),
  ),
});

const present = ({ domain, findings }: DomainCheck): Static<typeof result> => ({
  domain,
  findings: findings.map((one) => ({ ...one, advice: advice[one.code] })),
});

const example = present({
  domain: 'acme.example',
  findings: [
    {
      ...{ check: 'spf', status: 'ok', code: 'spf_ok', name: 'acme.example' },
      ...{ found: 'v=spf1 include:mailgun.org ~all', add: null },
    },
    {
      ...{ check: 'dmarc', status: 'missing', code: 'dmarc_missing', name: '_dmarc.acme.example' },
      found: null,
      add: {
        ...{ type: 'TXT', name: '_dmarc.acme.example' },
        value: 'v=DMARC1; p=none; rua=mailto:postmaster@acme.example',
      },
    },
  ],
});

export const domainCheckRoute: MountRoutes = (scope, services, style) => {
  const deps = {
    ...services.mailAccount,
    ...{ database: services.read.database, resolveTexts: services.resolveTexts },
  };
  scope.get<{ Querystring: Static<typeof query> }>(
    '/api/v1/mail/domain-check',
    {
      config: { scope: 'read:settings', work: 'call' },
      schema: {
        operationId: 'checkMailDomain',
        summary: "Check the sender's domain",
        description:
          'Looks up SPF, DKIM and DMARC of the domain from which the workspace sends, and says ' +
          'what to add.',
        tags: ['Mail settings'],
        querystring: query,
        response: {
          200: style.wrapSchema(result, {
            description: 'What was found.',
            examples: [style.wrap(example)],
          }),
          ...errorResponses(401, 403, 422, 429, 500, 503),
        },
      },
    },
    async (request) =>
      style.wrap(
        present(await checkDomain(deps, requestContextOf(request).workspaceId, request.query)),
      ),
  );
};
