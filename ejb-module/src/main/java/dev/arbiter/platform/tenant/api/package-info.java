/** Work on behalf of one tenant. */
package dev.arbiter.platform.tenant.api;
