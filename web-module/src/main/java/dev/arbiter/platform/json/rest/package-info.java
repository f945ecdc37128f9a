/** How requests are read and answers written as JSON. */
package dev.arbiter.platform.json.rest;
