/**
 * The 25 kinds of instructions of IFEval (Zhou et al. 2023, arXiv 2311.07911), a class for each of
 * its nine groups, and the grader that checks them.
 */
package dev.arbiter.evaluation.instruction.control;
