/** Turns proofs of identity into callers. */
package dev.arbiter.user.session.control;
