package dev.arbiter.server.database;

/** What kept the database from serving; each has one sentence in {@code faults.properties}. */
public enum Reason {
  /** Another living instance holds the home. */
  ALREADY_RUNNING,
  /** No PostgreSQL is built for this operating system and processor. */
  PLATFORM_UNSUPPORTED,
  /** The archive with PostgreSQL is missing from the class path or cannot be unpacked. */
  BINARIES_UNUSABLE,
  /** Too little space for a database, or none left while it was starting. */
  DISK_FULL,
  /** A directory cannot be read or written. */
  NOT_WRITABLE,
  /** A path that the shell between us and PostgreSQL would misread. */
  PATH_UNUSABLE,
  /** Running as root without the right to become somebody else. */
  CANNOT_LEAVE_ROOT,
  /** The data belong to another account than the one that starts us. */
  FOREIGN_OWNER,
  /** The directory that the home names as its database's place is gone. */
  DATA_MISSING,
  /** The data are there, but the passwords in the home are not. */
  SECRETS_MISSING,
  /** The data were written by a newer major version of PostgreSQL. */
  CLUSTER_NEWER,
  /** The data were written by an older major version of PostgreSQL. */
  CLUSTER_OLDER,
  /** The port that was asked for is in use. */
  PORT_TAKEN,
  /** initdb failed. */
  CREATION_FAILED,
  /** PostgreSQL ended while it was starting. */
  START_FAILED,
  /** PostgreSQL neither served nor ended in the time allowed. */
  START_TOO_SLOW,
  /** PostgreSQL would not end. */
  STOP_FAILED,
  /** The start was interrupted. */
  INTERRUPTED,
  /** No connection to the database, or refused credentials. */
  UNREACHABLE,
  /** Roles or database could not be made. */
  BOOTSTRAP_FAILED,
  /** The schema was written by a newer Arbiter. */
  SCHEMA_NEWER,
  /** A migration that was applied is not the one we know, or is half applied. */
  SCHEMA_DIFFERENT,
  /** A migration failed and was rolled back. */
  MIGRATION_FAILED
}
