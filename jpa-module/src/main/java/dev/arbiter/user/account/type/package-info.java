/** Roles of accounts. */
package dev.arbiter.user.account.type;
