/** Content types of uploaded files. */
package dev.arbiter.evaluation.transfer.rest;
