/** Where runs stand, for those who watch them. */
package dev.arbiter.evaluation.progress.api;
