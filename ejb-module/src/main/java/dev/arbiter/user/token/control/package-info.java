/** Issues, finds and revokes bearer tokens. */
package dev.arbiter.user.token.control;
