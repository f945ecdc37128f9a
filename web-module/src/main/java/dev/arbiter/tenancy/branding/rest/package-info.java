/** An organisation's colour, for programs and for browsers. */
package dev.arbiter.tenancy.branding.rest;
