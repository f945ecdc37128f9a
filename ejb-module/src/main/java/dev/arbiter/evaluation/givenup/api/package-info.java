/** Items of runs that the engine has given up. */
package dev.arbiter.evaluation.givenup.api;
