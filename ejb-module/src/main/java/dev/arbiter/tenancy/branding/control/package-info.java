/** Checks colours before pages wear them. */
package dev.arbiter.tenancy.branding.control;
