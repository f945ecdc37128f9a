/** Finds out who is calling, by bearer token or by page session. */
package dev.arbiter.user.session.rest;
