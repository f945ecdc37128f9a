/** Health of the node. */
package dev.arbiter.platform.health.rest;
