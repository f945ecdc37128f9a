/**
 * What the description of the programming interface says of all operations alike. It works while
 * the product is built (ADR 32); the server only shows the result.
 */
package dev.arbiter.platform.contract.rest;
