/** Access tokens on the page of one's own account. */
package dev.arbiter.user.token.ui;
