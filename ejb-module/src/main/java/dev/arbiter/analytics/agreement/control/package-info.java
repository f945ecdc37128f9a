/** How far people, or a judge and people, agree beyond chance. */
package dev.arbiter.analytics.agreement.control;
