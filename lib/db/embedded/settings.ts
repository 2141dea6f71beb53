/** `throwaway` gives up durability for speed: for databases that live as long as one test run. */
export type Durability = "durable" | "throwaway";

/** Command-line settings; given anew at each start, so nothing in the cluster's own files can drift. */
export function serverSettings(port: number, durability: Durability): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    max_connections: 60,
    shared_buffers: "256MB",
    effective_cache_size: "1GB",
    wal_compression: "on",
    max_wal_size: "1GB",
    random_page_cost: 1.1,
    // Sub-second statements gain nothing from compilation, and it costs them milliseconds.
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_duration_statement: "2s",
    // Statements carry people's words: a slow or failing one is logged without its values.
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    log_error_verbosity: "terse",
    ...(durability === "durable" ? { synchronous_commit: "on" } : throwaway),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

const throwaway = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: 0,
};
