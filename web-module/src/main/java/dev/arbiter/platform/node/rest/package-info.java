/** Answers of a node for services that it does not run. */
package dev.arbiter.platform.node.rest;
