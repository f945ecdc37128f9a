/** Sign-in, sign-out and the frame around every page. */
package dev.arbiter.user.session.ui;
