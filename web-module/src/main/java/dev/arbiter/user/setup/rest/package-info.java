/** Set-up of an installation over REST. */
package dev.arbiter.user.setup.rest;
