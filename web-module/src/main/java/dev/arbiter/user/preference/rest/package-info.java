/** Brings the tour back, from whichever page. */
package dev.arbiter.user.preference.rest;
