/** Makes accounts and checks passwords. */
package dev.arbiter.user.account.control;
