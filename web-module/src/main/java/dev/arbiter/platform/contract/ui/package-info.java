/** The description of the programming interface as people read it. */
package dev.arbiter.platform.contract.ui;
