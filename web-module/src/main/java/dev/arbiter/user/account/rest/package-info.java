/** Accounts over REST. */
package dev.arbiter.user.account.rest;
