/** Who acts, and what they may do. */
package dev.arbiter.platform.security.type;
