/** Problems as RFC 9457 JSON, the same from filters and from resources. */
package dev.arbiter.platform.error.rest;
