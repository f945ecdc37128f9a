/** Words of the event port. */
package dev.arbiter.platform.event.type;
