/** Tenants and their projects in the database. */
package dev.arbiter.tenancy.tenant.entity;
