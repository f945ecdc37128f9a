/** Tenants and their projects. */
package dev.arbiter.tenancy.tenant.api;
