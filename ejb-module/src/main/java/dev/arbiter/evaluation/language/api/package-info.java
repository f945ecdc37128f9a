/** Which language a text is written in. */
package dev.arbiter.evaluation.language.api;
