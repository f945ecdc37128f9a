/** Bearer tokens of accounts. */
package dev.arbiter.user.token.api;
