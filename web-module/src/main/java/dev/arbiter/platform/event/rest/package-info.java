/** Dead letters over REST. */
package dev.arbiter.platform.event.rest;
