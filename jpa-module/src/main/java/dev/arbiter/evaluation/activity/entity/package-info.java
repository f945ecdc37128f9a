/** Short lists of runs in the database. */
package dev.arbiter.evaluation.activity.entity;
