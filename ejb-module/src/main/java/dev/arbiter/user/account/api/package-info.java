/** Accounts and sign-in. */
package dev.arbiter.user.account.api;
