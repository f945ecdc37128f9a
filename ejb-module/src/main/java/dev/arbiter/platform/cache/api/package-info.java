/** Keeping what is dear to compute and never changes. */
package dev.arbiter.platform.cache.api;
