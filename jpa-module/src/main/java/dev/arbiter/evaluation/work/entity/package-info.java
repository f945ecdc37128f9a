/** The queue of items in the database: the truth about what is still to be done. */
package dev.arbiter.evaluation.work.entity;
