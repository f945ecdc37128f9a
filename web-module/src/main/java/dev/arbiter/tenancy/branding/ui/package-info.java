/** The page of one's organisation. */
package dev.arbiter.tenancy.branding.ui;
