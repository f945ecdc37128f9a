/** Telling faults of the database from others. */
package dev.arbiter.platform.database.control;
