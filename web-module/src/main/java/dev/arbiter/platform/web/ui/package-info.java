/** What every page is built with: navigation, links of a paged list, deeds and their notices. */
package dev.arbiter.platform.web.ui;
