/** Accounts in the database, and the door through which sign-in finds them. */
package dev.arbiter.user.account.entity;
