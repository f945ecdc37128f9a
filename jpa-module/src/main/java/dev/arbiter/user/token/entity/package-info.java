/** Bearer tokens in the database, and the door through which they are found. */
package dev.arbiter.user.token.entity;
