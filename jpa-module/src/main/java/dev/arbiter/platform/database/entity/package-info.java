/** Set-wise statements for stores whose rows come by the hundred thousand. */
package dev.arbiter.platform.database.entity;
