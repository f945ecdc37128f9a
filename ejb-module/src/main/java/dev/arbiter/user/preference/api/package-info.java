/** What the caller chose or saw. */
package dev.arbiter.user.preference.api;
