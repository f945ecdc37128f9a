/** Which nodes there are, and answers of a node for services that it does not run. */
package dev.arbiter.platform.node.rest;
