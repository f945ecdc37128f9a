/** What runs tell the other services. */
package dev.arbiter.evaluation.lifecycle.api;
