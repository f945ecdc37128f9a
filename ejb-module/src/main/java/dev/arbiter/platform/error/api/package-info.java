/** Texts of problems, for programs and for pages. */
package dev.arbiter.platform.error.api;
