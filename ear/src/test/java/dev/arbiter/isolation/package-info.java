/** Attacks every tenant table found in the catalogue, with and without each of the two walls. */
package dev.arbiter.isolation;
