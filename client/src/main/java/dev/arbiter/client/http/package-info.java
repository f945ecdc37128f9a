/** How the generated classes reach the server. */
package dev.arbiter.client.http;
