/** The first tenant and its owner. */
package dev.arbiter.user.setup.api;
