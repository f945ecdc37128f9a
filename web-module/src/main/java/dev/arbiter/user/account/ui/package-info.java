/** The pages of one's own account. */
package dev.arbiter.user.account.ui;
