/**
 * The running product, what measures it, and what feeds it: shared by the benchmarks that need it.
 */
package dev.arbiter.bench.product;
