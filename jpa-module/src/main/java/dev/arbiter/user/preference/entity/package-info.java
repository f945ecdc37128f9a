/** Preferences in the database. */
package dev.arbiter.user.preference.entity;
