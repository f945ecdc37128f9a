/** How many requests programs may send. */
package dev.arbiter.platform.quota.rest;
