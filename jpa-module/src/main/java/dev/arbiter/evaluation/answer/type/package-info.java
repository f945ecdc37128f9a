/**
 * What every part of the evaluation says about an answer; knows no other feature, so all may use
 * it.
 */
package dev.arbiter.evaluation.answer.type;
