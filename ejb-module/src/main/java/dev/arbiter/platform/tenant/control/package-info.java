/** Binds and clears the thread's tenant. */
package dev.arbiter.platform.tenant.control;
