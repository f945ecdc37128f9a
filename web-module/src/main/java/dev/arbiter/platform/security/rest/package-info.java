/** What every web request must pass: response headers, and who may come in at all. */
package dev.arbiter.platform.security.rest;
