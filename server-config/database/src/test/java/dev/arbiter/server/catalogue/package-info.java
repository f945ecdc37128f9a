/** Walks the catalogue of the migrated database: walls, keys, doors, rights and the data map. */
package dev.arbiter.server.catalogue;
