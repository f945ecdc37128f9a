/** Tests on the whole product as it is shipped: its command, its server, its database. */
package dev.arbiter.system;
