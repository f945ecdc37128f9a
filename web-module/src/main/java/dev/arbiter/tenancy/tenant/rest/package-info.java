/** Projects for programs, and which one a request works in. */
package dev.arbiter.tenancy.tenant.rest;
