/** Keeps what people chose or saw. */
package dev.arbiter.user.preference.control;
