// The settings that processes of one database must share, by variable name. A process lists only the
// settings that its role uses.
import type { Config, VariableName } from './config.ts';

export type SharedVariable = Extract<
  VariableName,
  | 'INLET_PUBLIC_URL'
  | 'INLET_SECRET'
  | 'INLET_OUTBOUND_ALLOW'
  | 'INLET_REQUIRE_HTTPS'
  | 'INLET_CORS_ORIGINS'
  | 'INLET_WEBHOOK_LOG_DAYS'
>;

export function sharedSettings(
  config: Config,
  secret: string,
): Partial<Record<SharedVariable, string>> {
  const { corsOrigins } = config;
  return {
    INLET_SECRET: secret,
    // The API checks addresses against it, and the worker calls them.
    INLET_OUTBOUND_ALLOW: config.outboundAllow.entries.toSorted().join(),
    ...(config.role !== 'worker' && {
      INLET_PUBLIC_URL: config.publicUrl,
      INLET_REQUIRE_HTTPS: String(config.requireHttps),
      INLET_CORS_ORIGINS: corsOrigins === '*' ? '*' : corsOrigins.toSorted().join(),
    }),
    ...(config.role !== 'api' && { INLET_WEBHOOK_LOG_DAYS: String(config.webhookLogDays) }),
  };
}
