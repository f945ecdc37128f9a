/** Items that wait for a person. */
package dev.arbiter.evaluation.manual.entity;
