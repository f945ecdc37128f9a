/** What a person can choose. */
package dev.arbiter.user.preference.type;
