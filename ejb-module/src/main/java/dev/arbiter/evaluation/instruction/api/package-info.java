/** What an instruction is whose following a program can check, and what the check says. */
package dev.arbiter.evaluation.instruction.api;
