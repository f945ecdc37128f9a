/**
 * What the description of the programming interface says of all operations alike, which works while
 * the product is built (ADR 32), and the servlet that shows the result.
 */
package dev.arbiter.platform.contract.rest;
