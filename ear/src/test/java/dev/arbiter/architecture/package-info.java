/** The map of the code base as rules, and proofs that each rule can fail. */
package dev.arbiter.architecture;
