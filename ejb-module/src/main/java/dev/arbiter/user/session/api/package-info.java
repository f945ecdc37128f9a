/** Proof of who somebody is. */
package dev.arbiter.user.session.api;
