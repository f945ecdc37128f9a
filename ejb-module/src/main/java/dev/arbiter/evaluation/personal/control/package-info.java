/** Finds what tells who somebody is, or opens their accounts, without ever repeating it. */
package dev.arbiter.evaluation.personal.control;
