// Settings of the embedded PostgreSQL: every commit durable, sized for a small machine, reachable only
// through its socket. They are arguments of each start, so that a new version applies its own.

export type PostgresSettings = Record<string, string>;

const SETTINGS: PostgresSettings = {
  listen_addresses: '',
  max_connections: '150',
  synchronous_commit: 'on',
  fsync: 'on',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_buffers: '16MB',
  min_wal_size: '256MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  checkpoint_completion_target: '0.9',
  autovacuum_naptime: '30s',
  // The default of three workers would saturate a small machine; sampling tables costs the most.
  autovacuum_max_workers: '1',
  default_statistics_target: '50',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // The program that sent a failed statement receives its error and logs it.
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
};

// Any other method of macOS leaves a commit in the write cache of the disk.
const FLUSHED_ON_MACOS: PostgresSettings = { wal_sync_method: 'fsync_writethrough' };

export function serverArguments(
  pgdata: string,
  runFolder: string,
  overrides: PostgresSettings,
  platform: NodeJS.Platform = process.platform,
): string[] {
  const settings = {
    ...SETTINGS,
    ...(platform === 'darwin' ? FLUSHED_ON_MACOS : {}),
    ...overrides,
    unix_socket_directories: `"${runFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  };
  const pairs = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', pgdata, ...pairs];
}
