/** The audit port: called at every change and every read of answers. */
package dev.arbiter.platform.audit.api;
