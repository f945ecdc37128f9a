/** What can go wrong with the database itself. */
package dev.arbiter.platform.database.type;
