/** What ties the traces of one request together. */
package dev.arbiter.platform.telemetry.type;
