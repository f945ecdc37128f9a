/** Whether small tenants wait behind a large one. */
package dev.arbiter.bench.fairness;
