/** Registers tenants. */
package dev.arbiter.tenancy.tenant.control;
