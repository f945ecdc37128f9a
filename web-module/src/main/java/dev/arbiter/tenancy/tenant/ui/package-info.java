/** The page of one's organisation. */
package dev.arbiter.tenancy.tenant.ui;
