/** Telling a database that is away or full from a statement that is wrong. */
package dev.arbiter.platform.database.api;
