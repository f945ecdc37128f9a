/** Sets an installation up with the secret of its machine. */
package dev.arbiter.user.setup.control;
