/** The thread's tenant and the two walls that keep tenants apart in the database. */
package dev.arbiter.platform.tenant.entity;
