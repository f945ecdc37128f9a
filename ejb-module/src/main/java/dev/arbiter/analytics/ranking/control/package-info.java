/** Orders of several assistants out of pairwise wins, and success in several attempts. */
package dev.arbiter.analytics.ranking.control;
