/** The entrance: JAX-RS root, and the order of the filters. */
package dev.arbiter.platform.web.rest;
