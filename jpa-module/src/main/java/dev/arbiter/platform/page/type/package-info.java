/** Pages of long lists by cursor. */
package dev.arbiter.platform.page.type;
