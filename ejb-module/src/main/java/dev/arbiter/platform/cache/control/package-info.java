/** The cache behind its contract: JCache, as the server provides it. */
package dev.arbiter.platform.cache.control;
