/** The permission that each facade method states. */
package dev.arbiter.platform.security.api;
