/** How an organisation's pages look. */
package dev.arbiter.tenancy.branding.api;
