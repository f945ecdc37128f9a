/** Takes or makes the correlation id of a web request. */
package dev.arbiter.platform.telemetry.rest;
