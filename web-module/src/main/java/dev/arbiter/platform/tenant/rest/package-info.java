/** Binding of a tenant. */
package dev.arbiter.platform.tenant.rest;
