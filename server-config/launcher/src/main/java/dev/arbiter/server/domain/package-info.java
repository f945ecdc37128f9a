/** The full Payara Server: its installation in a home, its domain, and how that is made ours. */
package dev.arbiter.server.domain;
