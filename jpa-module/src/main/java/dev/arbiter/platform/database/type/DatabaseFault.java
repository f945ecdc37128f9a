package dev.arbiter.platform.database.type;

/** Why the database did nothing, through no fault of what was asked. */
public enum DatabaseFault {
  /** It is not there, is just starting or stopping, or has no connection left. */
  UNAVAILABLE,
  /** Its disk is full. */
  DISK_FULL,
  /** It chose this transaction to give way to another; the same again may well succeed. */
  CONTENDED
}
