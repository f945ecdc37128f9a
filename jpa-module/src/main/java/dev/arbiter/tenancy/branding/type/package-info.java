/** Colours that can be read. */
package dev.arbiter.tenancy.branding.type;
