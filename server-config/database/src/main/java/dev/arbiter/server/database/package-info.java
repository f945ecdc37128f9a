/**
 * The database of a node: PostgreSQL 18 started by ourselves, its roles, and the schema.
 *
 * <pre>
 *   ClusterSettings --> EmbeddedCluster.start --> Bootstrap.apply --> Schema.migrate
 *                            |                     roles, database     Flyway, as arbiter_owner
 *        HomeLock   one instance per home
 *        ClusterHome   where data and binaries lie, so that the server's account reaches them
 *        ServerAccount   who runs PostgreSQL: never root
 *        PostgresBinaries   unpacked once from Maven Central's archive
 *        ClusterCreation   initdb beside, then one rename
 *        Postmaster   start, adopt an orphan, stop
 * </pre>
 *
 * With an external database only {@link dev.arbiter.server.database.Bootstrap} (or the same file by
 * its administrator) and {@link dev.arbiter.server.database.Schema} are used. Everything that can
 * go wrong at a start is a {@link dev.arbiter.server.database.DatabaseFault} of one plain sentence.
 */
package dev.arbiter.server.database;
