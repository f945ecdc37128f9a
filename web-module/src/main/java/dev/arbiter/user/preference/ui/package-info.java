/** The first-run tour. */
package dev.arbiter.user.preference.ui;
